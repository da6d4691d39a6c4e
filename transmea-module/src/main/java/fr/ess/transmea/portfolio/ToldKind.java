package fr.ess.transmea.portfolio;

/** What was told of a fund. */
public enum ToldKind {
    TAKEOVERS,
    JOBS,
    INVESTED
}
