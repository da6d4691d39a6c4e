package fr.ess;

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

/** Unpacks a packaged program into its data folder beside its first start, for those that follow. */
@Component
class ProgramUnpacker {

    private static final Logger log = LoggerFactory.getLogger(ProgramUnpacker.class);
    /** What the database may still want of the disk. */
    private static final long ROOM_LEFT = 500L << 20;
    /** Milliseconds that a stop waits for what is nearly done. */
    private static final long PATIENCE = 15_000;

    private final Path dataFolder;
    private @Nullable Thread thread;

    ProgramUnpacker(@Value("${cress.data-dir:data}") Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** By then the data folder is this process's alone. */
    @EventListener
    synchronized void begin(WebServerInitializedEvent started) {
        boolean embedded = started.getApplicationContext().containsBean("embeddedStart");
        UnpackedProgram program = UnpackedProgram.ofThisProcess(dataFolder);
        if (embedded && program != null && !program.isWhole()) {
            thread = new Thread(() -> unpack(program), "program-unpacker");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @EventListener
    synchronized void end(ContextClosedEvent stopping) throws InterruptedException {
        if (thread != null) {
            thread.join(PATIENCE);
        }
    }

    private void unpack(UnpackedProgram program) {
        try {
            replace(program, dataFolder);
        } catch (IOException | UncheckedIOException e) {
            log.info("The program starts from its jar, not from a copy in {}: {}", dataFolder, e.toString());
        }
    }

    /** Puts the copy in the place of those that other versions left; leaves all alone where the disk is nearly full. */
    static void replace(UnpackedProgram program, Path dataFolder) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(dataFolder, UnpackedProgram.PREFIX + "*")) {
            for (Path other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        if (dataFolder.toFile().getUsableSpace() > program.size() + ROOM_LEFT) {
            program.unpack();
        }
    }
}
