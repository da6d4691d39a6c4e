package fr.ess.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ess.platform.startup.StartupFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls PostgreSQL's own programs, as the right user, in an environment without surprises. */
record ServerPrograms(ServerBinaries binaries, ServerUser user, Path log) {

    /** Runs a program to its end, its words going to the log; fails when it fails. */
    void run(String input, String program, String... arguments) throws IOException {
        Process process = builder(program, arguments)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        process.outputWriter(UTF_8).append(input).close();
        while (!ended(process, 60_000)) {
            // however long it takes
        }
        if (process.exitValue() != 0) {
            throw new StartupFailure(
                    "Le serveur PostgreSQL embarqué n’a pas démarré : son journal, " + log + ", en donne la raison.");
        }
    }

    /** Begins a program which writes to the log itself. */
    Process begin(String program, String... arguments) throws IOException {
        return builder(program, arguments).redirectOutput(Redirect.DISCARD).start();
    }

    /** Waits so long at most for a process; true when it ended. */
    static boolean ended(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(String program, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.of(user.prefix(), List.of(binaries.program(program)), Arrays.asList(arguments))
                        .flatMap(List::stream)
                        .toList());
        builder.directory(binaries.home().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
