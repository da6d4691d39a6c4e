package fr.ess.events.web;

import java.util.Arrays;
import java.util.Optional;

/** How the calendar is laid out. */
enum EventsView {
    AGENDA("agenda"),
    MONTH("mois"),
    LIST("liste"),
    MAP("carte");

    private final String code;

    EventsView(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<EventsView> of(String code) {
        return Arrays.stream(values()).filter(view -> view.code.equals(code)).findFirst();
    }
}
