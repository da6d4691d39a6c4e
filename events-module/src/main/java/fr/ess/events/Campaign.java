package fr.ess.events;

import java.time.LocalDate;

/** Gathers events of many organisers, such as a Mois de l'ESS. */
public record Campaign(
        int id,
        String slug,
        String name,
        String presentation,
        LocalDate firstDay,
        LocalDate lastDay,
        String source,
        boolean example) {}
