package fr.ess.poles;

/** What may be chosen for a topic of the typology. */
public record Choice(Topic topic, String code, String label) {}
