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

    SIRET_ZERO_RESTORED(Weight.REPAIR, "zéro de tête restitué au SIRET"),
    SIRET_NUMBER_REPAIRED(Weight.REPAIR, "SIRET écrit comme un nombre, remis en chiffres"),

    FAMILY_MISSING(Weight.NOTE, "famille absente, laissée inconnue"),
    COMMUNE_OTHER_NAME(Weight.NOTE, "commune reconnue sous un autre de ses noms"),
    COMMUNE_BY_NAME(Weight.NOTE, "commune reconnue par son nom, sous un code postal qui n’est pas le sien"),
    COMMUNE_BY_DEPARTEMENT(Weight.NOTE, "commune homonyme, choisie par le département"),
    UNIT_KEPT(Weight.NOTE, "unité gardée en attente : sa fiche viendra avec le fichier des établissements"),
    OFFICE_ELSEWHERE(Weight.NOTE, "siège sans fiche : ses établissements suivront leur propre fichier"),
    NAF_OLD(Weight.NOTE, "activité dans une ancienne nomenclature, non reprise"),
    NAF_UNKNOWN(Weight.NOTE, "activité inconnue de la NAF, non reprise"),
    NO_ENTRY_TO_CLOSE(Weight.NOTE, "cessée, sans fiche dans l’annuaire : rien à fermer"),
    CLOSING_TOLD(Weight.NOTE, "fermeture déjà signalée"),
    CONTACT_UNREADABLE(Weight.NOTE, "site, courriel ou téléphone illisible, laissé vide"),
    DATE_IMPOSSIBLE(Weight.NOTE, "date illisible ou impossible, laissée vide"),

    FAMILY_UNKNOWN(Weight.ATTENTION, "famille non reconnue, laissée inconnue"),
    POSTAL_CODE_MISSING(Weight.ATTENTION, "code postal absent"),
    POSTAL_CODE_INVALID(Weight.ATTENTION, "code postal illisible, laissé vide"),
    COMMUNE_FROM_POSTAL_CODE(Weight.ATTENTION, "commune déduite du seul code postal"),
    COMMUNE_CONTRADICTED(Weight.ATTENTION, "commune et département se contredisent, laissée vide"),
    COMMUNE_UNKNOWN(Weight.ATTENTION, "commune introuvable, laissée vide"),
    COMMUNE_AMBIGUOUS(Weight.ATTENTION, "commune ambiguë, laissée vide"),
    REGION_DEDUCED(Weight.ATTENTION, "région absente, déduite"),
    PUBLIC_BODY(Weight.ATTENTION, "organisme public (SIREN en 1 ou 2) : jamais classé dans l’ESS par un import"),
    OUT_OF_PERIMETER_KNOWN(Weight.ATTENTION, "hors du périmètre de l’ESS d’après ses règles ; la fiche reste"),
    POINT_OUTSIDE(Weight.ATTENTION, "point loin de la commune, à vérifier : il n’est pas dessiné"),
    POINT_NOWHERE(Weight.ATTENTION, "point en 0, 0 ou impossible, ignoré"),
    POINT_UNSURE(Weight.ATTENTION, "point incertain d’après le fichier, à vérifier : il n’est pas dessiné"),
    CLOSED_UNIT(Weight.ATTENTION, "cessée d’après le registre : une fermeture est proposée"),
    NOT_DIFFUSIBLE_KNOWN(Weight.ATTENTION, "non diffusible d’après l’INSEE : un retrait est proposé"),
    SAME_NAME(Weight.ATTENTION, "une fiche du même nom existe dans la commune : est-ce la même ?"),
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
    SIRET_MISSING(Weight.REJECTION, "SIRET absent"),
    SIRET_UNREADABLE(Weight.REJECTION, "SIRET illisible"),
    SIRET_ROUNDED(Weight.REJECTION, "SIRET arrondi par un tableur, ses derniers chiffres sont perdus"),
    SIRET_WRONG_KEY(Weight.REJECTION, "SIRET faux (clé de Luhn)"),
    SIRET_OF_ANOTHER(Weight.REJECTION, "le SIRET ne commence pas par le SIREN de la ligne"),
    RNA_UNREADABLE(Weight.REJECTION, "numéro RNA absent ou illisible"),
    OTHER_REGION(Weight.OUTSIDE, "hors périmètre, autre région"),
    OTHER_DEPARTEMENT(Weight.OUTSIDE, "hors périmètre, autre département"),
    OUT_OF_PERIMETER(Weight.OUTSIDE, "hors du périmètre de l’ESS d’après ses règles"),
    NOT_DIFFUSIBLE(Weight.OUTSIDE, "non diffusible : jamais publiée, rien n’en est gardé"),
    CEASED(Weight.OUTSIDE, "cessée, et absente de l’annuaire"),
    UNIT_UNKNOWN(Weight.OUTSIDE, "unité légale inconnue : importez d’abord le fichier des unités légales"),
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
        REJECTION,
        /** Not taken in either, for what it is about; of many such rows only the first are told one by one. */
        OUTSIDE
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
