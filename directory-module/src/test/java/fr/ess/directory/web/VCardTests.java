package fr.ess.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.directory.EssStatus;
import fr.ess.directory.OrganisationSource;
import fr.ess.directory.OrganisationStatus;
import fr.ess.directory.PositionKind;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

/** The card of an organisation, read back as an address book does. */
class VCardTests {

    private static OrganisationProfile profile(String name, String description) {
        OrganisationLine line = new OrganisationLine(
                1,
                "une",
                name,
                "UNE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Culture",
                null,
                null,
                EssStatus.YES,
                description,
                "11 rue Auguste Lacroix ; bât. B",
                "69003",
                "Lyon",
                "69123",
                null,
                null,
                "69",
                "Rhône",
                45.75,
                4.85,
                PositionKind.EXACT,
                "https://une.example",
                null,
                null,
                null,
                null,
                false,
                OrganisationSource.CRESS,
                null,
                OrganisationStatus.PUBLISHED,
                OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                null);
        return new OrganisationProfile(
                line,
                new OrganisationProfile.Details(
                        null,
                        "contact@une.example",
                        "04 00 00 00 00",
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null));
    }

    private static String value(String card, String property) {
        return card.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String unescaped(String value) {
        return value.replaceAll("\\\\([,;\\\\])", "$1");
    }

    @Example
    void aCardHoldsWhatOneWritesTo() {
        String card = VCard.of(profile("L’Atelier, tiers-lieu", "Répare\net partage"), "https://annuaire.example/une");

        assertThat(card)
                .startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
                .endsWith("REV:1970-01-01T00:00:00Z\r\nEND:VCARD\r\n");
        assertThat(value(card, "FN")).isEqualTo("L’Atelier\\, tiers-lieu");
        assertThat(value(card, "ADR;TYPE=WORK")).isEqualTo(";;11 rue Auguste Lacroix \\; bât. B;Lyon;;69003;France");
        assertThat(value(card, "NOTE")).isEqualTo("Répare\\net partage");
        assertThat(value(card, "GEO")).isEqualTo("45.75;4.85");
        assertThat(card).contains("contact@une.example", "04 00 00 00 00", "https://une.example", "CATEGORIES:Culture");
    }

    @Property
    void whateverTheNameItIsReadBackAndNoLineIsLong(@ForAll @NotBlank @StringLength(max = 300) String any) {
        String name = any.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.SURROGATE)
                .filter(letter -> Character.getType(letter) != Character.LINE_SEPARATOR
                        && Character.getType(letter) != Character.PARAGRAPH_SEPARATOR)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String card = VCard.of(profile(name, ""), "https://annuaire.example/une");

        assertThat(card.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unescaped(value(card, "FN"))).isEqualTo(name);
    }
}
