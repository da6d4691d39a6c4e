package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.platform.french.French;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One result, ready to read. */
public record ResultCard(
        String href,
        String name,
        @Nullable String acronym,
        @Nullable String summary,
        @Nullable String place,
        @Nullable String familyLabel,
        @Nullable String sectorLabel,
        @Nullable String workforceLabel,
        boolean example,
        @Nullable String verified,
        @Nullable String distance) {

    private static final int SUMMARY = 180;

    /** Says nothing that helps to choose. */
    private static final String UNKNOWN_WORKFORCE = "NN";

    public static ResultCard of(OrganisationLine line) {
        return new ResultCard(
                SearchAddress.PAGE + "/" + line.slug(),
                line.name(),
                line.acronym(),
                summary(line.description() == null ? line.nafLabel() : line.description()),
                place(line),
                line.familyLabel(),
                line.sectorLabel(),
                UNKNOWN_WORKFORCE.equals(line.workforceBand()) ? null : line.workforceLabel(),
                line.example(),
                line.verifiedOn() == null ? null : French.date(line.verifiedOn()),
                line.distanceKm() == null ? null : distance(line.distanceKm()));
    }

    static @Nullable String place(OrganisationLine line) {
        if (line.commune() == null) {
            return line.departementName();
        }
        return line.departementName() == null ? line.commune() : line.commune() + " (" + line.departementName() + ")";
    }

    static String distance(double kilometres) {
        return kilometres < 1
                ? "à moins d’un kilomètre"
                : "à " + French.number(BigDecimal.valueOf(kilometres), kilometres < 10 ? 1 : 0) + "\u00a0km";
    }

    /** The beginning of a text, cut between two words. */
    private static @Nullable String summary(@Nullable String text) {
        if (text == null || text.length() <= SUMMARY) {
            return text;
        }
        int space = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, space < SUMMARY / 2 ? SUMMARY : space) + "…";
    }
}
