package fr.ess.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ess.platform.test.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link RowWriter} in a JVM of its own, to be killed. */
final class Writer implements AutoCloseable {

    private final Process process;

    private Writer(Process process) {
        this.process = process;
    }

    static Writer on(Path folder) throws IOException {
        return new Writer(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + TestServer.PROGRAMS + "=" + System.getProperty(TestServer.PROGRAMS),
                        "-Dstderr.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        folder.toString())
                .start());
    }

    /** Lets it commit so many rows, then kills it with SIGKILL; tells the last number that it said. */
    int killAfter(int rows) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(UTF_8)) {
            int last = read(said, rows, 0);
            process.toHandle().destroyForcibly(); // the process itself would close its output unread
            process.waitFor();
            return read(said, Integer.MAX_VALUE, last);
        }
    }

    /** Waits for its end; tells what it complained of. */
    String complaint() throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int read(BufferedReader said, int most, int before) throws IOException {
        int last = before;
        String line;
        while (last < most && (line = said.readLine()) != null) {
            if (line.matches("[0-9]+")) { // the server's start is logged there too
                last = Integer.parseInt(line);
            }
        }
        return last;
    }
}
