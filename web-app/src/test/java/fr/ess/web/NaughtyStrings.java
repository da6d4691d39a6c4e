package fr.ess.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs type to see whether a page breaks: a known list, and scripts where text is expected. */
public final class NaughtyStrings {

    /** What fits into most fields of one line, and what fits into those of several. */
    static final int LINE = 180;

    static final int LINES = 1_500;

    private NaughtyStrings() {}

    /** The Big List of Naughty Strings. */
    public static List<String> known() {
        return List.of(new JsonMapper().readValue(read("blns.json"), String[].class));
    }

    /** Scripts, markup and expressions of templates. */
    public static List<String> scripts() {
        return new String(read("xss.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("# "))
                .toList();
    }

    /** What is longer than anything expected. */
    static List<String> tooLong() {
        return List.of("a".repeat(10_000), "é<&\"'".repeat(20_000), "1".repeat(400), "\n".repeat(5_000) + "x");
    }

    /** All of {@code strings}, in as few texts of at most {@code length} as they fit into. */
    static List<String> joined(List<String> strings, int length) {
        List<String> joined = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String string : strings) {
            if (line.length() + string.length() + 1 > length && !line.isEmpty()) {
                joined.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(string);
        }
        joined.add(line.toString());
        return joined;
    }

    /** Both lists. */
    static List<String> all() {
        List<String> all = new ArrayList<>(scripts());
        all.addAll(known());
        return all;
    }

    private static byte[] read(String name) {
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("/naughty/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no such list: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
