package fr.ess.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may ask for what: for each address, whether each visitor is let through. */
record AccessTable(Map<String, List<Boolean>> lines) {

    private static final String YES = "✓";
    private static final String NO = "—";

    private static final String OPENING = """
            # Who may ask for what

            One line for each address that the platform answers, one column for each kind of visitor. ✓: let through (what
            comes then may still be "not found"). —: refused, which means the sign-in page or 401 for nobody, the step that is
            missing for somebody halfway through signing in, 403 for the others. A star marks the roles that are bounded to an
            organisation or a portal: the page shows them only what is theirs.

            The rules are `AccessRules` in `web-app`; an address that no rule names is refused to everybody. This table is what
            `AccessTableTests` found by asking for every address as every visitor: it fails on any difference. After a change
            that is meant, rewrite it and read the difference:

            ```
            ./mvnw -pl web-app -am test -Dtest=AccessTableTests -Dsurefire.failIfNoSpecifiedTests=false -Daccess-table.write=true
            ```

            """;

    static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests run outside the repository");
        }
        return folder.resolve("docs/access-table.md");
    }

    static AccessTable parse(String markdown) {
        Map<String, List<Boolean>> lines = new LinkedHashMap<>();
        markdown.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            List<String> cells =
                    Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
            lines.put(
                    cells.get(0).replace("`", ""),
                    cells.stream().skip(1).map(YES::equals).toList());
        });
        return new AccessTable(lines);
    }

    String toMarkdown() {
        List<String> visitors = visitors();
        StringBuilder text = new StringBuilder(OPENING)
                .append(row("address", visitors))
                .append(row("---", visitors.stream().map(visitor -> ":-:").toList()));
        lines.forEach((address, allowed) -> text.append(
                row("`" + address + "`", allowed.stream().map(AccessTable::mark).toList())));
        return text.toString();
    }

    /** What the table says and the application does not do, or the reverse. */
    List<String> differences(AccessTable found) {
        List<String> differences = new ArrayList<>();
        lines.keySet().stream()
                .filter(address -> !found.lines.containsKey(address))
                .forEach(address -> differences.add(address + ": no such address any more"));
        found.lines.forEach((address, allowed) -> {
            List<Boolean> listed = lines.get(address);
            if (listed == null || listed.size() != allowed.size()) {
                differences.add(address + ": not in the table");
                return;
            }
            for (int i = 0; i < allowed.size(); i++) {
                if (!listed.get(i).equals(allowed.get(i))) {
                    differences.add("%s: %s %s, and the table says %s"
                            .formatted(
                                    address,
                                    visitors().get(i),
                                    allowed.get(i) ? "may" : "may not",
                                    mark(listed.get(i))));
                }
            }
        });
        return differences;
    }

    private static List<String> visitors() {
        return AccessVisitor.all().stream().map(AccessVisitor::label).toList();
    }

    private static String mark(boolean allowed) {
        return allowed ? YES : NO;
    }

    private static String row(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream()).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
