package fr.ess.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The licences of what the jar is made of, from its bill of materials (CycloneDX). */
record Licences(TreeMap<String, Set<String>> byLibrary) {

    /**
     * What may be used and passed on as it is, in a program under any licence: permissive ones, and weak copyleft, which
     * asks for the library's own source only. Where a library leaves the choice, one of them is enough.
     */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            // BSD-3-Clause under a name of its own.
            "iCal4j - License");

    private static final String OPENING = """
            # Licences

            What the jar holds besides our own code, by licence; versions and addresses are in its bill of materials
            (CycloneDX, `META-INF/sbom/application.cdx.json` in the jar and in `web-app/target/classes`). Data and fonts of
            others are named in [NOTICE](../../NOTICE). Where a library leaves the choice between several licences, all are named.

            `LicenceTests` made this table and fails where a library comes, goes or changes its licence, or has none that is
            allowed. After a change that is meant: `./mvnw -pl web-app -am test -Dtest=LicenceTests
            -Dsurefire.failIfNoSpecifiedTests=false -Dlicences.write=true`.

            | licences | libraries |
            | --- | --- |
            """;

    /** Nothing where Maven was offline: it makes no bill of materials then. */
    static Optional<Licences> ofTheJar() {
        try (InputStream in = Licences.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return in == null ? Optional.empty() : Optional.of(of(new JsonMapper().readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Licences of(JsonNode bill) {
        TreeMap<String, Set<String>> byLibrary = new TreeMap<>();
        for (JsonNode library : bill.path("components")) {
            String group = library.path("group").asString("");
            Set<String> licences = new TreeSet<>();
            for (JsonNode choice : library.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(licence.path("id")
                        .asString(licence.path("name")
                                .asString(choice.path("expression").asString(""))));
            }
            if (!group.equals("fr.ess")) {
                byLibrary.put(group + ":" + library.path("name").asString(""), licences);
            }
        }
        return new Licences(byLibrary);
    }

    /** The libraries without any licence that is allowed. */
    List<String> refused() {
        List<String> refused = new ArrayList<>();
        byLibrary.forEach((library, licences) -> {
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                refused.add(library + " " + licences);
            }
        });
        return refused;
    }

    String toMarkdown() {
        TreeMap<String, Set<String>> byLicence = new TreeMap<>();
        byLibrary.forEach((library, licences) -> byLicence
                .computeIfAbsent(String.join(", ", licences), key -> new TreeSet<>())
                .add(library));
        return byLicence.entrySet().stream()
                .map(line -> "| " + line.getKey() + " | " + String.join("<br>", line.getValue()) + " |\n")
                .collect(Collectors.joining("", OPENING, ""));
    }
}
