package fr.ess.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a secret in a text, by the shapes that secrets are known by. */
final class SecretScanner {

    private static final Map<String, Pattern> SHAPES = new TreeMap<>(Map.ofEntries(
            Map.entry("private key", Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----")),
            Map.entry("AWS key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b")),
            Map.entry(
                    "GitHub token", Pattern.compile("\\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{50,})")),
            Map.entry("GitLab token", Pattern.compile("\\bglpat-[0-9A-Za-z_-]{20,}")),
            Map.entry("Slack token", Pattern.compile("\\bxox[abeoprs]-[0-9A-Za-z-]{10,}")),
            Map.entry("Google key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b")),
            Map.entry("key of a payment service", Pattern.compile("\\b[rs]k_live_[0-9A-Za-z]{20,}")),
            Map.entry("npm token", Pattern.compile("\\bnpm_[0-9A-Za-z]{36}\\b")),
            Map.entry(
                    "bearer token",
                    Pattern.compile("\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{10,}")),
            Map.entry(
                    "password in an address",
                    Pattern.compile("\\b[a-z][a-z0-9+]{1,15}://[^\\s/:@\"'<>$]+:([^\\s/@\"'<>${}]{3,})@")),
            Map.entry(
                    "password in the open",
                    Pattern.compile(
                            "(?i)\\b[\\w.-]*(?:passw(?:or)?d|mot[-_]de[-_]passe|secret|api[_-]?key|access[_-]?token|secret[_-]?key)"
                                    + "[\\w.-]*[\"']?\\s*(?:=|:|=>)\\s*[\"']([^\"'\\s${}<>]{8,})[\"']")),
            Map.entry(
                    "password in the settings",
                    Pattern.compile(
                            "(?im)^\\s*(?:export\\s+)?[\\w.-]*(?:password|secret[_-]?key|api[_-]?key|access[_-]?token)"
                                    + "\\s*[=:]\\s*([^\"'\\s${}<>()…;]{8,})\\s*$"))));

    private final Set<String> allowed;

    /** @param allowed the secrets that are none, word for word */
    SecretScanner(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** What looks like a secret, each with the number of its line, never the secret itself. */
    List<String> find(String text) {
        List<String> found = new ArrayList<>();
        SHAPES.forEach((shape, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String secret = matcher.groupCount() == 1 && matcher.group(1) != null ? matcher.group(1) : "";
                if (!allowed.contains(secret.isEmpty() ? matcher.group() : secret)) {
                    int at = matcher.groupCount() == 1 ? matcher.start(1) : matcher.start();
                    long line = 1
                            + text.substring(0, at)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
                    found.add(shape + ", line " + line);
                }
            }
        });
        return found;
    }
}
