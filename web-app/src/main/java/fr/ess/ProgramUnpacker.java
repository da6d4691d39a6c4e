package fr.ess;

import fr.ess.platform.startup.Terminal;
import fr.ess.platform.web.FirstPageServed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Beside its first start, unpacks a packaged program into its data folder and archives the classes that its first page took, for
 * the starts that follow.
 */
@Component
class ProgramUnpacker {

    private static final Logger log = LoggerFactory.getLogger(ProgramUnpacker.class);
    /** What the database may still want of the disk. */
    private static final long ROOM_LEFT = 500L << 20;
    /** Milliseconds that a stop waits for what is nearly done. */
    private static final long PATIENCE = 15_000;
    /** The same once everything else has stopped. */
    private static final long LAST_PATIENCE = 20_000;

    private final Path dataFolder;
    private volatile @Nullable UnpackedProgram program;
    private volatile @Nullable Thread unpacking;
    private volatile @Nullable Thread archiving;

    ProgramUnpacker(@Value("${cress.data-dir:data}") Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** By then the data folder is this process's alone. */
    @EventListener
    void begin(WebServerInitializedEvent started) {
        boolean embedded = started.getApplicationContext().containsBean("embeddedStart");
        UnpackedProgram packaged = embedded ? UnpackedProgram.ofThisProcess(dataFolder) : null;
        program = packaged;
        if (packaged != null) {
            if (!packaged.isWhole()) {
                unpacking = daemon("program-unpacker", () -> unpack(packaged));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::waitForTheArchive));
        }
    }

    @EventListener
    void archive(FirstPageServed served) {
        UnpackedProgram unpacked = program;
        if (unpacked != null) {
            archiving = daemon("class-archive", () -> archive(unpacked));
        }
    }

    @EventListener
    void end(ContextClosedEvent stopping) throws InterruptedException {
        Thread copying = unpacking;
        if (copying != null) {
            copying.join(PATIENCE);
        }
    }

    /** The server and its database stop meanwhile. */
    private void waitForTheArchive() {
        Thread running = archiving;
        if (running != null && running.isAlive()) {
            Terminal.say("Préparation des prochains démarrages, quelques secondes…");
            try {
                running.join(LAST_PATIENCE);
                running.interrupt();
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void unpack(UnpackedProgram program) {
        try {
            replace(program, dataFolder);
        } catch (IOException | UncheckedIOException e) {
            log.info("The program starts from its jar, not from a copy in {}: {}", dataFolder, e.toString());
        }
    }

    private void archive(UnpackedProgram program) {
        ClassArchive archive = new ClassArchive(program);
        try {
            Thread copying = unpacking;
            if (copying != null) {
                copying.join();
            }
            if (program.isWhole() && !archive.isThere() && hasRoom(dataFolder, program)) {
                archive.make();
            }
        } catch (IOException e) {
            log.info("The program starts without an archive of its classes: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Puts the copy in the place of those that other versions left; leaves all alone where the disk is nearly full. */
    static void replace(UnpackedProgram program, Path dataFolder) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(dataFolder, UnpackedProgram.PREFIX + "*")) {
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        if (hasRoom(dataFolder, program)) {
            program.unpack();
        }
    }

    /** For the copy, and for an archive of its classes, which is about as large. */
    private static boolean hasRoom(Path dataFolder, UnpackedProgram program) {
        return dataFolder.toFile().getUsableSpace() > 2 * program.size() + ROOM_LEFT;
    }
}
