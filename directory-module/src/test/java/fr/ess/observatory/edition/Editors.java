package fr.ess.observatory.edition;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes an editor for tests outside its package. */
public final class Editors {

    private Editors() {}

    public static Editor of(JdbcClient jdbc) {
        return new Editor(jdbc, Clock.systemUTC());
    }
}
