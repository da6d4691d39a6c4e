package fr.ess.cae.web;

import fr.ess.cae.Registry;
import fr.ess.platform.web.BadParameterException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which day is asked for. */
@Component
class RegistryDay {

    private final Registry registry;
    private final Clock clock;

    RegistryDay(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** For those who may know everybody: today unless they say otherwise. */
    LocalDate own(@Nullable String typed) {
        return day(typed, today());
    }

    /** For everybody else: the end of the last quarter in which something moved, unless they say otherwise. */
    LocalDate shared(@Nullable String typed) {
        return day(typed, registry.latest());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(@Nullable String typed, LocalDate otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today()) || day.getYear() < 1995) {
                throw new BadParameterException("date", "Le registre se lit de 1995 à aujourd’hui.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadParameterException("date", "Une date s’écrit année-mois-jour, par exemple 2011-12-31.");
        }
    }
}
