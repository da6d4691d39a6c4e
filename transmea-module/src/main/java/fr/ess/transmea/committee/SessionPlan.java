package fr.ess.transmea.committee;

import java.time.LocalDate;
import java.time.LocalTime;

/** When and where a session is to be; hours are those of Paris. */
public record SessionPlan(SessionKind kind, LocalDate day, LocalTime startsAt, LocalTime endsAt, String place) {}
