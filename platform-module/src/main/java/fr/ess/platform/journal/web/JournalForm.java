package fr.ess.platform.journal.web;

import fr.ess.platform.journal.JournalCursor;
import fr.ess.platform.journal.JournalFilter;
import fr.ess.platform.web.BadParameterException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the journal's page, as they stand in its address; absent ones are null. */
record JournalForm(
        @Nullable String qui,
        @Nullable String quoi,
        @Nullable String type,
        @Nullable String objet,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate du,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate au,

        @Nullable String apres) {

    JournalFilter filter() {
        return new JournalFilter(orEmpty(qui), orEmpty(quoi), orEmpty(type), orEmpty(objet), du, au);
    }

    JournalCursor cursor() {
        return orEmpty(apres).isEmpty()
                ? JournalCursor.NEWEST
                : JournalCursor.parse(orEmpty(apres))
                        .orElseThrow(() -> new BadParameterException(
                                "apres", "Ce repère de page n’existe pas : repartez du début de la liste."));
    }

    /** For the template: whether any filter stands. */
    public boolean restricts() {
        return !parameters().isEmpty();
    }

    /** The address of {@code page} with these filters, and where it goes on if {@code after} is given. */
    String address(String page, @Nullable JournalCursor after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(page);
        Map<String, String> values = parameters();
        if (after != null) {
            values.put("apres", after.toString());
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "qui", qui);
        put(values, "quoi", quoi);
        put(values, "type", type);
        put(values, "objet", objet);
        put(values, "du", du == null ? null : du.format(DateTimeFormatter.ISO_DATE));
        put(values, "au", au == null ? null : au.format(DateTimeFormatter.ISO_DATE));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
