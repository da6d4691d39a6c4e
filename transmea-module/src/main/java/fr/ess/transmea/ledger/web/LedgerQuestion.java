package fr.ess.transmea.ledger.web;

import fr.ess.platform.web.BadParameterException;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.ledger.LedgerBook;
import fr.ess.transmea.ledger.LedgerFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page of movements is asked: {@code date}, {@code du}, {@code type}, {@code instrument}, {@code dossier}, {@code apres}. */
record LedgerQuestion(FundDay read, LedgerFilter filter, LedgerBook.@Nullable Cursor after) {

    static LedgerQuestion of(Map<String, String> asked, Clock clock) {
        FundDay read = FundDay.of(asked.get("date"), clock);
        String file = asked.getOrDefault("dossier", "").strip();
        return new LedgerQuestion(
                read,
                new LedgerFilter(
                        day("du", asked.get("du")),
                        read.day(),
                        constant(EntryKind.class, "type", asked),
                        constant(Instrument.class, "instrument", asked),
                        file.isEmpty() ? null : file),
                cursor(asked.get("apres")));
    }

    private static @Nullable LocalDate day(String name, @Nullable String typed) {
        try {
            LocalDate day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
                throw new BadParameterException(name, "Cette date n’est pas de ce siècle.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadParameterException(name, "Une date s’écrit année-mois-jour, par exemple 2012-12-31.");
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name, Map<String, String> asked) {
        String typed = asked.getOrDefault(name, "").strip();
        return typed.isEmpty()
                ? null
                : TypedFields.named(type, typed)
                        .orElseThrow(() -> new BadParameterException(name, "Cette valeur n’est pas connue."));
    }

    private static LedgerBook.@Nullable Cursor cursor(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String[] parts = typed.strip().split("_", 2);
        LocalDate day = day("apres", parts[0]);
        if (day == null || parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
            throw new BadParameterException("apres", "Cette suite n’est pas d’ici.");
        }
        return new LedgerBook.Cursor(day, Long.parseLong(parts[1]));
    }

    /** The same question, without where one is in the list. */
    String query() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (read.past()) {
            kept.put("date", read.day().toString());
        }
        if (filter.from() != null) {
            kept.put("du", filter.from().toString());
        }
        if (filter.kind() != null) {
            kept.put("type", filter.kind().name().toLowerCase(Locale.ROOT));
        }
        if (filter.instrument() != null) {
            kept.put("instrument", filter.instrument().name().toLowerCase(Locale.ROOT));
        }
        if (filter.file() != null) {
            kept.put("dossier", filter.file());
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        kept.forEach(query::queryParam);
        String encoded = query.encode().build().getQuery();
        return encoded == null ? "" : encoded;
    }
}
