package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An organisation as a card for address books: vCard 3.0 (RFC 2426), which every one of them reads. */
final class VCard {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private VCard() {}

    static String of(OrganisationProfile profile, String address) {
        OrganisationLine line = profile.line();
        OrganisationProfile.Details details = profile.details();
        VCard card = new VCard();
        card.add("BEGIN", "VCARD");
        card.add("VERSION", "3.0");
        card.add("N", ";;;;");
        card.add("FN", escaped(line.name()));
        card.add("ORG", escaped(line.name()));
        card.add("X-ABShowAs", "COMPANY");
        card.add("NICKNAME", escaped(line.acronym() == null ? line.usualName() : line.acronym()));
        if (line.commune() != null || line.address() != null) {
            card.add(
                    "ADR;TYPE=WORK",
                    ";;" + orNothing(line.address()) + ";" + orNothing(line.commune()) + ";;"
                            + orNothing(line.postalCode()) + ";France");
        }
        card.add("TEL;TYPE=WORK,VOICE", escaped(details.phone()));
        card.add("EMAIL;TYPE=INTERNET", escaped(details.email()));
        card.add("URL", escaped(line.website()));
        if (JsonLd.isDrawn(line)) {
            card.add("GEO", line.latitude() + ";" + line.longitude());
        }
        card.add("NOTE", escaped(line.description()));
        card.add("CATEGORIES", escaped(line.sectorLabel()));
        card.add("SOURCE", escaped(address));
        card.add("REV", DateTimeFormatter.ISO_INSTANT.format(details.updatedAt().truncatedTo(ChronoUnit.SECONDS)));
        card.add("END", "VCARD");
        return card.text.toString();
    }

    private static String orNothing(@Nullable String value) {
        String escaped = escaped(value);
        return escaped == null ? "" : escaped;
    }

    private static @Nullable String escaped(@Nullable String value) {
        return value == null
                ? null
                : value.replace("\\", "\\\\")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\n", "\\n")
                        .replace(",", "\\,")
                        .replace(";", "\\;");
    }

    /** One property, its line folded where it is long: between letters, never inside one. */
    private void add(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        int room = LONGEST_LINE;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (size > room) {
                text.append("\r\n ");
                room = LONGEST_LINE - 1;
            }
            text.appendCodePoint(letter);
            room -= size;
            i += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
