package fr.ess.cae.lists;

import fr.ess.cae.MembershipStatus;
import fr.ess.directory.imports.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a co-operative's list may mean. */
public enum ListColumn {
    NUMBER("dossier|numero|numero de dossier|n de dossier|n dossier"),
    LAST_NAME("nom|nom de famille|nom d usage|nom usuel"),
    FIRST_NAME("prenom|prenoms"),
    /** Used for the pseudonym and not kept. */
    BORN_ON("date de naissance|ne le|nee le|ne e le|date naissance|ddn"),
    BIRTH_YEAR("annee de naissance|annee naissance"),
    GENDER("genre|sexe|civilite"),
    SITUATION("situation a l entree|situation|situation entree"),
    COMMUNE("commune|ville|commune de residence"),
    COMMUNE_CODE("code insee de la commune|code insee|code commune|insee"),
    SECTOR("secteur d activite|secteur"),
    ACTIVITY("activite|metier|projet"),
    WELCOMED_ON("accueil le|accueil|accueilli le|entree le|entree|date d entree|date entree"),
    PROJECT_ON("cape le|cape|cape depuis|date cape|debut cape|date de cape"),
    EMPLOYED_ON("cesa le|cesa|cesa depuis|date cesa|debut cesa|date de cesa"),
    ASSOCIATE_ON("associe le|associe|associe depuis|date d association|associe e le"),
    LEFT_ON("sortie le|sortie|date de sortie|date sortie|sorti le"),
    LEAVING_REASON("motif de sortie|motif|raison de sortie|motif sortie"),
    YEAR("annee|annee des montants|exercice"),
    TURNOVER("chiffre d affaires|ca|chiffre affaires|ca ht|chiffre d affaires ht"),
    CONTRIBUTION("contribution|contribution a la cooperative|contributions");

    private static final Pattern YEAR_IN_HEADER = Pattern.compile("(?<![0-9])(199[5-9]|20[0-9]{2})(?![0-9])");

    private final String headers;

    ListColumn(String headers) {
        this.headers = headers;
    }

    /** The meaning that a header seems to have. */
    static Optional<ListColumn> of(String header) {
        String words = Text.words(YEAR_IN_HEADER.matcher(header).replaceAll(" "));
        return Arrays.stream(values())
                .filter(column -> Arrays.asList(column.headers.split("\\|")).contains(words))
                .findFirst();
    }

    /** The year of an amount, where the header says it. */
    static @Nullable Integer year(String header) {
        Matcher found = YEAR_IN_HEADER.matcher(header);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    boolean isAmount() {
        return this == TURNOVER || this == CONTRIBUTION;
    }

    /** The status whose first day the column gives. */
    Optional<MembershipStatus> status() {
        return Optional.ofNullable(
                switch (this) {
                    case WELCOMED_ON -> MembershipStatus.WELCOMED;
                    case PROJECT_ON -> MembershipStatus.PROJECT;
                    case EMPLOYED_ON -> MembershipStatus.EMPLOYED;
                    case ASSOCIATE_ON -> MembershipStatus.ASSOCIATE;
                    case LEFT_ON -> MembershipStatus.LEFT;
                    default -> null;
                });
    }
}
