package fr.ess.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said of a set of data once: where it comes from and as of when.
 *
 * @param site the address of the platform, without a path
 * @param page where people read the same search
 * @param self where this very set is to be had again
 * @param changedAt when the directory last changed
 */
record DataSheet(String site, String page, String self, Instant changedAt) {

    static final String TITLE = "Annuaire de l’économie sociale et solidaire en Rhône-Alpes";

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    Instant date() {
        return changedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    LocalDate day() {
        return LocalDate.ofInstant(changedAt, HERE);
    }

    /** The page of one organisation. */
    String entry(String slug) {
        return site + SearchAddress.PAGE + "/" + slug;
    }

    /** The same words in every JSON format. */
    Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("titre", TITLE);
        words.put("licence", OpenLicence.NAME);
        words.put("licence_adresse", OpenLicence.ADDRESS);
        words.put("donnees_au", date().toString());
        words.put("page", page);
        return words;
    }
}
