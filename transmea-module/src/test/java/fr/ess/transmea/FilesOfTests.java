package fr.ess.transmea;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives tests of other packages the reader of files. */
public final class FilesOfTests {

    private FilesOfTests() {}

    public static BuyoutFiles of(JdbcClient jdbc) {
        return new BuyoutFiles(jdbc);
    }
}
