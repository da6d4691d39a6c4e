package fr.ess.directory.imports;

import fr.ess.platform.french.French;

/** Something that the reader or the plan has to say about a row. */
enum Finding {
    SIREN_ZERO_RESTORED(Weight.REPAIR, "zéro de tête restitué au SIREN"),
    SIREN_NUMBER_REPAIRED(Weight.REPAIR, "SIREN écrit comme un nombre, remis en chiffres"),
    POSTAL_CODE_ZERO_RESTORED(Weight.REPAIR, "zéro de tête restitué au code postal"),
    POSTAL_CODE_NUMBER_REPAIRED(Weight.REPAIR, "code postal écrit comme un nombre, remis en chiffres"),
    DEPARTEMENT_ZERO_RESTORED(Weight.REPAIR, "zéro de tête restitué au code du département"),
    NAME_SPACES_REPAIRED(Weight.REPAIR, "espaces superflus retirés du nom"),

    FAMILY_MISSING(Weight.NOTE, "famille absente, laissée inconnue"),
    COMMUNE_OTHER_NAME(Weight.NOTE, "commune reconnue sous un autre de ses noms"),
    COMMUNE_BY_NAME(Weight.NOTE, "commune reconnue par son nom, sous un code postal qui n’est pas le sien"),
    COMMUNE_BY_DEPARTEMENT(Weight.NOTE, "commune homonyme, choisie par le département"),

    FAMILY_UNKNOWN(Weight.ATTENTION, "famille non reconnue, laissée inconnue"),
    POSTAL_CODE_MISSING(Weight.ATTENTION, "code postal absent"),
    POSTAL_CODE_INVALID(Weight.ATTENTION, "code postal illisible, laissé vide"),
    COMMUNE_FROM_POSTAL_CODE(Weight.ATTENTION, "commune déduite du seul code postal"),
    COMMUNE_CONTRADICTED(Weight.ATTENTION, "commune et département se contredisent, laissée vide"),
    COMMUNE_UNKNOWN(Weight.ATTENTION, "commune introuvable, laissée vide"),
    COMMUNE_AMBIGUOUS(Weight.ATTENTION, "commune ambiguë, laissée vide"),
    REGION_DEDUCED(Weight.ATTENTION, "région absente, déduite"),
    PUBLIC_BODY(Weight.ATTENTION, "organisme public (SIREN en 1 ou 2) : jamais classé dans l’ESS par un import"),
    LOST_CHARACTER(Weight.ATTENTION, "caractère perdu dans le nom, à corriger à la source"),
    CLOSED_ENTRY(Weight.ATTENTION, "la fiche est fermée dans l’annuaire ; elle le reste"),
    MERGED_ENTRY(Weight.ATTENTION, "la fiche a été fusionnée avec une autre ; rien n’en est repris"),
    REPEATED(Weight.ATTENTION, "répète à l’identique la ligne"),
    SEVERAL_ENTRIES(Weight.ATTENTION, "plusieurs fiches de l’annuaire portent ce SIREN :"),

    CELLS_MISSING(Weight.REJECTION, "nombre de cellules inattendu"),
    SIREN_MISSING(Weight.REJECTION, "SIREN absent"),
    SIREN_UNREADABLE(Weight.REJECTION, "SIREN illisible"),
    SIREN_ROUNDED(Weight.REJECTION, "SIREN arrondi par un tableur, ses derniers chiffres sont perdus"),
    SIREN_WRONG_KEY(Weight.REJECTION, "SIREN faux (clé de Luhn)"),
    NAME_MISSING(Weight.REJECTION, "nom absent"),
    NAME_TOO_LONG(Weight.REJECTION, "nom de plus de 300 caractères"),
    OTHER_REGION(Weight.REJECTION, "hors périmètre, autre région"),
    OTHER_DEPARTEMENT(Weight.REJECTION, "hors périmètre, autre département"),
    PLACE_UNKNOWN(Weight.REJECTION, "rien ne situe la ligne dans le périmètre"),
    CONTRADICTED(Weight.REJECTION, "même SIREN, mais d’autres valeurs, que la ligne");

    /** How much a finding asks of the reader of a report. */
    enum Weight {
        /** Put right with certainty. */
        REPAIR,
        /** Good to know, nothing to do. */
        NOTE,
        /** Taken in, but somebody should look. */
        ATTENTION,
        /** Not taken in. */
        REJECTION
    }

    private final Weight weight;
    private final String label;

    Finding(Weight weight, String label) {
        this.weight = weight;
        this.label = label;
    }

    Weight weight() {
        return weight;
    }

    String label() {
        return label;
    }

    /** As kept in the database: the code, then a space and the detail. */
    String with(String detail) {
        return detail.isEmpty() ? name() : name() + " " + detail;
    }

    /** Reads what {@link #with} wrote as a French phrase. */
    static String phrase(String kept) {
        int space = kept.indexOf(' ');
        Finding finding = of(kept);
        return French.punctuated(space < 0 ? finding.label : finding.label + " " + kept.substring(space + 1));
    }

    static Finding of(String kept) {
        int space = kept.indexOf(' ');
        return valueOf(space < 0 ? kept : kept.substring(0, space));
    }
}
