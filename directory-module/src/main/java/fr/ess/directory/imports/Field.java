package fr.ess.directory.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import may set of an entry, and whose word on it counts: the key is that of {@code organisation_field_source}.
 * In the SQL, {@code n} is the row of the file and {@code o} the entry.
 */
enum Field {
    NAME("name", "nom", "n.name is null or n.name = o.name", null, "name") {
        @Override
        String alike() {
            return "search_phrase(n.name) in (search_phrase(o.name), search_phrase(o.usual_name),"
                    + " search_phrase(o.acronym), search_phrase(o.former_name))";
        }
    },
    ACRONYM("acronym", "sigle", "acronym"),
    USUAL_NAME("usual_name", "nom usuel", "usual_name"),
    SIREN("siren", "SIREN", "siren"),
    SIRET("siret", "SIRET", "siret"),
    RNA("rna", "numéro RNA", "rna"),
    LEGAL_CATEGORY("legal_category", "catégorie juridique", "legal_category"),
    FAMILY("family", "famille", "family_id") {
        @Override
        String shown(String row) {
            return "(select label from legal_family where id = " + row + ".family_id)";
        }
    },
    NAF(
            "naf",
            "activité",
            "n.naf_code is null or n.naf_code = o.naf_code",
            "o.naf_code is null",
            "naf_code",
            "sector_id") {
        @Override
        String shown(String row) {
            return "(select label from naf where code = " + row + ".naf_code)";
        }
    },
    NAF25("naf25", "activité en NAF 2025", "naf25"),
    WORKFORCE("workforce", "effectif", "workforce_band_id") {
        @Override
        String shown(String row) {
            return "(select label from workforce_band where id = " + row + ".workforce_band_id)";
        }
    },
    ESS(
            "ess",
            "ESS",
            "n.ess is null or n.ess = o.ess and (n.perimeter_rule_id is null or n.perimeter_rule_id = o.perimeter_rule_id)",
            "o.ess = 'UNKNOWN'",
            "ess",
            "perimeter_rule_id") {
        @Override
        String alike() {
            return "n.ess = o.ess"; // by which rule is nothing to argue about
        }
    },
    ADDRESS("address", "adresse", "address"),
    POSTAL_CODE("postal_code", "code postal", "postal_code"),
    /** A département alone says less than a commune. */
    COMMUNE(
            "commune",
            "commune",
            "n.commune_id = o.commune_id or n.commune_id is null and (n.departement_id is null"
                    + " or o.commune_id is not null or n.departement_id = o.departement_id)",
            "o.departement_id is null",
            "commune_id",
            "departement_id") {
        @Override
        String shown(String row) {
            return "(select name from territory where id = coalesce(" + row + ".commune_id, " + row
                    + ".departement_id))";
        }
    },
    /**
     * Only a point of the file's own; a centre of a commune comes and goes with the commune. The same point says nothing
     * new, whatever the database thinks of it since.
     */
    POSITION(
            "position",
            "position",
            "n.position_kind not in ('EXACT', 'TO_CHECK') or n.position_kind is null"
                    + " or n.position_kind = 'TO_CHECK' and o.position_kind = 'EXACT'"
                    + " or (n.latitude, n.longitude) = (o.latitude, o.longitude)",
            "o.position_kind is distinct from 'EXACT' and o.position_kind is distinct from 'TO_CHECK'",
            "latitude",
            "longitude",
            "position_kind") {
        @Override
        String shown(String row) {
            return row + ".latitude || ' ; ' || " + row + ".longitude";
        }
    },
    DESCRIPTION("description", "description", "description"),
    WEBSITE("website", "site", "website"),
    EMAIL("email", "courriel", "email"),
    PHONE("phone", "téléphone", "phone"),
    FOUNDED_ON("founded_on", "date de création", "founded_on") {
        @Override
        String shown(String row) {
            return "to_char(" + row + ".founded_on, 'DD/MM/YYYY')";
        }
    };

    private final String key;
    private final String label;
    private final String same;
    private final @Nullable String vacant;
    private final String columns;

    Field(String key, String label, String column) {
        this(
                key,
                label,
                "n." + column + " is null or n." + column + " = o." + column,
                "o." + column + " is null",
                column);
    }

    Field(String key, String label, String same, @Nullable String vacant, String... columns) {
        this.key = key;
        this.label = label;
        this.same = same;
        this.vacant = vacant;
        this.columns = String.join(" ", columns);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }

    /** When the row says nothing else than the entry. */
    String same() {
        return same;
    }

    /** When nobody has said anything yet. */
    String vacant() {
        return vacant == null ? "false" : vacant;
    }

    /** When two values differ in a way that nobody would contest. */
    String alike() {
        return "false";
    }

    /** The value of {@code o} or {@code n} as people read it. */
    String shown(String row) {
        return row + "." + columns().get(0);
    }

    /** Every column that an import may set, each once. */
    static String allColumns() {
        return Stream.concat(
                        Arrays.stream(values()).flatMap(field -> field.columns().stream()), Stream.of("position_kind"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Field ofKey(String key) {
        for (Field field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
