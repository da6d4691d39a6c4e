package fr.ess;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a packaged program's classes and libraries in the data folder. Java finds classes in files far sooner than in
 * jars within a jar: a start from the copy takes about two thirds of the time ({@code docs/decisions/start-up.md}).
 *
 * <p>Names nothing but Java's own classes: it is loaded before the libraries are.
 */
final class UnpackedProgram {

    /** Begins the name of each copy in the data folder. */
    static final String PREFIX = "program-";

    private static final String UNFINISHED = PREFIX + "unfinished";
    private static final String PACKED = "BOOT-INF/";
    private static final String CLASSES = PACKED + "classes/";
    private static final String LIBRARIES = PACKED + "lib/";

    private final Path jar;
    private final Path dataFolder;
    private final List<JarEntry> entries;

    private UnpackedProgram(Path jar, Path dataFolder, List<JarEntry> entries) {
        this.jar = jar;
        this.dataFolder = dataFolder;
        this.entries = entries;
    }

    /** The copy in the data folder that the start names; null where this process was not started from a packaged jar. */
    static @Nullable UnpackedProgram ofArguments(String... arguments) {
        String folder = System.getProperty("cress.data-dir", System.getenv().getOrDefault("CRESS_DATA_DIR", "data"));
        for (String argument : arguments) {
            if (argument.startsWith("--cress.data-dir=")) {
                folder = argument.substring(argument.indexOf('=') + 1);
            }
        }
        try {
            return ofThisProcess(Path.of(folder));
        } catch (InvalidPathException e) {
            return null; // the data folder's own start says it in words
        }
    }

    /** The copy in {@code dataFolder}; null where this process was not started from a packaged jar. */
    static @Nullable UnpackedProgram ofThisProcess(Path dataFolder) {
        String started = System.getProperty(ClassArchive.JAR_PROPERTY, System.getProperty("java.class.path"));
        return started.contains(File.pathSeparator) ? null : of(Path.of(started), dataFolder);
    }

    /** The copy of {@code jar} in {@code dataFolder}; null where that is no packaged program. */
    static @Nullable UnpackedProgram of(Path jar, Path dataFolder) {
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            return null;
        }
        List<JarEntry> entries = new ArrayList<>();
        try (JarFile content = new JarFile(jar.toFile())) {
            for (JarEntry entry : content.stream().toList()) {
                if (!entry.isDirectory() && (isClass(entry) || isLibrary(entry))) {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            return null; // whoever reads the jar itself has more to say
        }
        return entries.isEmpty()
                ? null
                : new UnpackedProgram(jar, dataFolder.toAbsolutePath().normalize(), entries);
    }

    /** Whether each file of the jar is there with its length; a copy that was cut short never gets its name. */
    boolean isWhole() {
        Path folder = folder();
        try {
            for (JarEntry entry : entries) {
                if (Files.size(file(folder, entry)) != entry.getSize()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs the program from the copy; throws what the program throws. */
    void start(String... arguments) throws Throwable {
        ClassLoader loader = loader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(Application.class.getName())
                    .getMethod("start", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** Sees the copy and Java itself, not the jar; is never closed, as the program runs on after its start. */
    ClassLoader loader() {
        List<URL> places = new ArrayList<>();
        try {
            places.add(classes().toUri().toURL());
            for (Path library : libraries()) {
                places.add(library.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader("program", places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The folder of the program's own classes in the copy. */
    Path classes() {
        return folder().resolve(CLASSES.substring(PACKED.length()));
    }

    /** The libraries of the copy, in their order. */
    List<Path> libraries() {
        Path folder = folder();
        return entries.stream()
                .filter(UnpackedProgram::isLibrary)
                .map(entry -> file(folder, entry))
                .toList();
    }

    /** Writes the copy beside its place, then gives it its name in one step. */
    void unpack() throws IOException {
        Path unfinished = dataFolder.resolve(UNFINISHED);
        try (JarFile content = new JarFile(jar.toFile())) {
            for (JarEntry entry : entries) {
                Path file = file(unfinished, entry);
                Files.createDirectories(file.getParent());
                try (InputStream from = content.getInputStream(entry);
                        FileChannel to =
                                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    from.transferTo(Channels.newOutputStream(to));
                    to.force(true);
                }
            }
        }
        Files.move(unfinished, folder());
    }

    /** Bytes of the whole copy. */
    long size() {
        return entries.stream().mapToLong(JarEntry::getSize).sum();
    }

    /** Named after what the jar holds, so that another version never starts from it. */
    Path folder() {
        CRC32 sum = new CRC32();
        for (JarEntry entry : entries) {
            sum.update((entry.getName() + entry.getSize() + ":" + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
        }
        return dataFolder.resolve("%s%08x".formatted(PREFIX, sum.getValue()));
    }

    private static Path file(Path folder, JarEntry entry) {
        Path file = folder.resolve(entry.getName().substring(PACKED.length())).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException(entry.getName() + " leads out of its folder");
        }
        return file;
    }

    private static boolean isClass(JarEntry entry) {
        return entry.getName().startsWith(CLASSES);
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().startsWith(LIBRARIES);
    }
}
