package fr.ess.transmea.file;

/** What a document of a file is. */
public enum DocumentKind {
    ACCOUNTS,
    BUSINESS_PLAN,
    COURT,
    LEGAL,
    BANK,
    PRESENTATION,
    OTHER
}
