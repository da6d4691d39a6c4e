package fr.ess.transmea;

/** A venture-capital fund for takeovers by employees. */
public record Fund(long id, String slug, String name, int createdIn) {}
