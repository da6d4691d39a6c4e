package fr.ess.platform.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open sessions of a person, wherever they signed in. */
@Component
public class AccountSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One open session. */
    public record Line(ZonedDateTime opened, ZonedDateTime lastUsed, boolean current) {}

    public List<Line> of(String email, String currentSession) {
        return jdbc.sql("""
                        select session_id, creation_time, last_access_time from spring_session
                        where principal_name = ? and expiry_time > ? order by last_access_time desc limit 50""")
                .params(email, clock.millis())
                .query((row, number) -> new Line(
                        at(row.getLong("creation_time")),
                        at(row.getLong("last_access_time")),
                        row.getString("session_id").strip().equals(currentSession)))
                .list();
    }

    /** Ends them all, on every device. */
    public int endAll(String email) {
        return endOthers(email, "");
    }

    /** Ends all but one, the one that asks. */
    public int endOthers(String email, String keptSession) {
        return jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(email, keptSession)
                .update();
    }

    private ZonedDateTime at(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds).atZone(clock.getZone());
    }
}
