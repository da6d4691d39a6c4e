package fr.ess.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gathers events of many organisers, such as a Mois de l'ESS.
 *
 * @param rules what an event has to be to belong to it
 */
public record Campaign(
        int id,
        String slug,
        String name,
        String presentation,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String rules,
        String source,
        boolean example) {}
