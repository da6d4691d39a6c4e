package fr.ess.events.door.web;

import fr.ess.events.door.Scan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one button of the page sends: arrivals to take back, a name, a ticket, or a number of people. */
record DoorForm(Map<String, String> sent) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int MOST_DIGITS = 9;

    DoorForm {
        sent = Map.copyOf(sent);
    }

    /** Nothing where nothing was typed that can be read. */
    List<Scan> scans(@Nullable Long session) {
        String undone = sent.get("retrait");
        if (undone != null) {
            return Arrays.stream(undone.split(","))
                    .flatMap(id -> DoorBatch.uuid(id).stream())
                    .map(Scan::undoing)
                    .toList();
        }
        Optional<Long> registration = number("inscription");
        if (registration.isPresent()) {
            return List.of(Scan.ofRegistration(
                    registration.get(),
                    persons("personnes-" + registration.get()).orElse(null),
                    session));
        }
        String ticket = sent.getOrDefault("billet", "");
        if (!ticket.isBlank()) {
            return List.of(Scan.ofTicket(ticket, session));
        }
        return persons("sansInscription").map(persons -> Scan.ofWalkIns(persons, session)).stream()
                .toList();
    }

    private Optional<Integer> persons(String name) {
        return number(name)
                .filter(number -> Long.toString(number).length() <= MOST_DIGITS)
                .map(Long::intValue);
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(sent.get(name))
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }
}
