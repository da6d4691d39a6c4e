package fr.ess;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an unpacked program as this very Java lays them out in memory (class data sharing), beside the copy: a start
 * maps them instead of reading and checking each. Java itself turns an archive down that another Java or other libraries
 * wrote, and reads the classes.
 *
 * <p>Names nothing but Java's own classes: it is loaded before the libraries are.
 */
final class ClassArchive {

    /** Tells a process that it runs from the archive, and which jar it was started with. */
    static final String JAR_PROPERTY = "maillage.jar";

    /** Whoever sets one of these wants this process as it is. */
    private static final List<String> HANDS_OFF = List.of(
            "-Xshare",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-agent",
            "-javaagent",
            "-Xrun",
            "-Xbootclasspath");

    private final UnpackedProgram program;
    private final Path folder;

    ClassArchive(UnpackedProgram program) {
        this.program = program;
        String java = String.join(
                " ",
                System.getProperty("java.home"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"));
        folder = program.folder().resolve("archive-%08x".formatted(java.hashCode()));
    }

    boolean isThere() {
        return Files.isRegularFile(archive());
    }

    /** Writes it, from the classes that this process loaded so far; gives it its name once it is complete. */
    void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path classes = folder.resolve("classes.jar");
        pack(program.classes(), classes);
        Path names = Files.write(folder.resolve("classes.list"), loadedClasses());
        Path unfinished = folder.resolve("unfinished.jsa");
        Files.deleteIfExists(unfinished);
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + names,
                "-XX:SharedArchiveFile=" + unfinished,
                "-cp",
                classPath()));
        Process writer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (writer.waitFor() != 0) {
                throw new IOException("Java wrote no archive of classes and ended with " + writer.exitValue());
            }
        } finally {
            writer.destroyForcibly();
        }
        Files.move(unfinished, archive(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The command that starts this program anew from the archive.
     *
     * @param started as the system keeps it: arguments that end with a zero byte each
     * @return nothing where that command is not {@code java … -jar …} or says otherwise how classes are found
     */
    @Nullable List<byte[]> commandFor(byte[] started) {
        List<byte[]> given = split(started);
        int option = 1;
        while (option < given.size() && !text(given.get(option)).equals("-jar")) {
            String word = text(given.get(option));
            if (!word.startsWith("-") || HANDS_OFF.stream().anyMatch(word::startsWith)) {
                return null;
            }
            option++;
        }
        if (option + 1 >= given.size()) {
            return null;
        }
        List<byte[]> command = new ArrayList<>(given.subList(0, option));
        Stream.of(
                        "-XX:SharedArchiveFile=" + archive(),
                        "-Xlog:cds=off",
                        "-D" + JAR_PROPERTY + "=" + text(given.get(option + 1)),
                        "-cp",
                        classPath(),
                        Application.class.getName())
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .forEach(command::add);
        command.addAll(given.subList(option + 2, given.size()));
        return command;
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private String classPath() {
        return Stream.concat(Stream.of(folder.resolve("classes.jar")), program.libraries().stream())
                .map(Path::toString)
                .reduce((one, next) -> one + File.pathSeparator + next)
                .orElseThrow();
    }

    /** What Java itself tells of its classes, but for those that it makes up as it runs. */
    private static List<String> loadedClasses() throws IOException {
        try {
            String tree = (String) Objects.requireNonNull(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassHierarchy",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()}));
            return tree.lines()
                    .map(line ->
                            line.replaceFirst("^[| -]*", "").replaceFirst("/(0x[0-9a-f]+|null)( \\(intf\\))?$", ""))
                    .filter(name -> name.matches("[\\w.$]+") && !name.contains("$$") && !name.contains("$Proxy"))
                    .map(name -> name.replace('.', '/'))
                    .sorted()
                    .distinct()
                    .toList();
        } catch (JMException e) {
            throw new IOException("This Java does not tell its classes", e);
        }
    }

    /** Folders too: classes are looked for in them by name. */
    private static void pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.sorted().skip(1).toList()) {
                boolean isFolder = Files.isDirectory(file);
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<byte[]> split(byte[] started) {
        List<byte[]> words = new ArrayList<>();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        for (byte letter : started) {
            if (letter == 0) {
                words.add(word.toByteArray());
                word.reset();
            } else {
                word.write(letter);
            }
        }
        return words;
    }

    private static String text(byte[] word) {
        return new String(word, StandardCharsets.UTF_8);
    }
}
