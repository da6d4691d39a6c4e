package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.PersonRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of a person, for that person: what the registry has and nothing derived from others. */
@Component
class PersonFile {

    private final JsonMapper json;

    PersonFile(JsonMapper json) {
        this.json = json;
    }

    byte[] json(CoOperative cae, PersonRecord record) {
        PersonRow row = record.row();
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("cooperative", cae.name());
        file.put("dossier", row.number());
        file.put("nom", record.lastName());
        file.put("prenom", record.firstName());
        file.put("annee_de_naissance", row.birthYear());
        file.put("genre", row.gender());
        file.put("situation_a_l_entree", row.situation());
        file.put("commune", row.commune());
        file.put("departement", record.departement());
        file.put("secteur", row.sector());
        file.put("activite", row.activity());
        file.put("anonyme_depuis", record.erasedOn() == null ? null : String.valueOf(record.erasedOn()));
        file.put("exemple", row.example());
        file.put("parcours", path(record));
        file.put("annees", years(record));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static List<Map<String, @Nullable Object>> path(PersonRecord record) {
        List<Map<String, @Nullable Object>> path = new ArrayList<>();
        for (PathLine line : record.path()) {
            Map<String, @Nullable Object> point = new LinkedHashMap<>();
            point.put("ligne", line.id());
            point.put("statut", line.status());
            point.put("a_partir_du", line.onDay().toString());
            point.put("motif", line.reason());
            point.put("remplace", line.supersedes());
            point.put("en_vigueur", line.inForce());
            point.put("saisi_le", line.recordedAt().toString());
            path.add(point);
        }
        return path;
    }

    private static List<Map<String, @Nullable Object>> years(PersonRecord record) {
        List<Map<String, @Nullable Object>> years = new ArrayList<>();
        for (PersonRecord.Year year : record.years()) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("annee", year.year());
            told.put("chiffre_d_affaires", year.turnover().toString());
            told.put("contribution", year.contribution().toString());
            years.add(told);
        }
        return years;
    }
}
