package fr.ess.platform.database;

import static java.util.stream.Collectors.joining;

import fr.ess.platform.startup.StartupFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A PostgreSQL data folder and the server upon it. Only for the holder of the lock of the folder around it. */
final class Cluster {

    static final String SUPERUSER = "postgres";
    /** Both the application's database and the role that owns it, which is no superuser. */
    static final String APPLICATION = "maillage";

    /** Begins the name of a folder on its way to become a cluster. */
    static final String UNFINISHED = "creating";

    private static final String OWN_SETTINGS = "maillage.conf";

    /**
     * What holds always: safety first, the memory of a small machine, and a log of what was slow or failed that holds no
     * value which somebody gave.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_duration_statement", "500ms"),
            Map.entry("log_lock_waits", "on"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_error_verbosity", "terse"));

    private final Path folder;
    private final ServerPrograms programs;

    Cluster(Path folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the folder, complete or not at all, with the application's database in it. */
    void create(String password) throws IOException {
        Path work = Files.createTempDirectory(folder.getParent(), UNFINISHED);
        try {
            programs.user().own(work);
            initialise(work);
            Files.writeString(work.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.writeString(work.resolve("postgresql.conf"), "include_if_exists '" + OWN_SETTINGS + "'\n");
            programs.run(
                    """
                    alter role %1$s password '%3$s'
                    create role %2$s login password '%3$s'
                    create database %2$s owner %2$s
                    """.formatted(SUPERUSER, APPLICATION, password),
                    "postgres",
                    "--single",
                    "-D",
                    work.toString(),
                    SUPERUSER);
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
    }

    /** The major version of the server that made the folder. */
    int major() throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("PG_VERSION")).strip());
    }

    /** Starts the server, whose settings {@code more} may change, and tells its port once it answers. */
    int start(Map<String, String> more) throws IOException {
        programs.user().own(folder);
        new Orphans(folder).stop(this::stop);
        int port = freePort();
        configure(port, more);
        Optional<ServerPid> before = ServerPid.read(folder);
        Process control = programs.begin(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "3600",
                "-D",
                folder.toString(),
                "-l",
                programs.log().toString());
        boolean ready = false;
        while (!ready && !ServerPrograms.ended(control, 10)) {
            ready = ServerPid.read(folder)
                    .filter(server -> server.ready() && server.port() == port)
                    .filter(server -> !Optional.of(server).equals(before))
                    .isPresent();
        }
        if (!ready && control.exitValue() != 0) {
            throw new StartupFailure("Le serveur PostgreSQL embarqué n’a pas démarré : son journal, " + programs.log()
                    + ", en donne la raison.");
        }
        return port;
    }

    /** Stops the server, by force where asking is not enough. */
    void stop() {
        if (!stop("fast")) {
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        try {
            programs.run("", "pg_ctl", "stop", "-w", "-t", "30", "-m", mode, "-D", folder.toString());
            return true;
        } catch (IOException | StartupFailure e) {
            return false;
        }
    }

    /**
     * Text is sorted by code point, which is quick, the same everywhere and never changes with a system library; what a
     * letter is comes from Unicode, as the full-text parser needs it.
     */
    private void initialise(Path work) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String characters = system.startsWith("windows") ? "C" : system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
        programs.run(
                "",
                "initdb",
                "--pgdata=" + work,
                "--username=" + SUPERUSER,
                "--auth=reject", // until pg_hba.conf is replaced
                "--no-instructions",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characters);
    }

    private void configure(int port, Map<String, String> more) throws IOException {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.putAll(more);
        settings.put("port", Integer.toString(port));
        Path file = folder.resolve(OWN_SETTINGS);
        Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                        .collect(joining(
                                "",
                                "# Written anew at each start: put your own in postgresql.conf, after the include\n",
                                "")));
        programs.user().own(file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
