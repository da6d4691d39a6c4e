package fr.ess.directory.reference;

import fr.ess.directory.reference.OfficialCommune.Kind;
import fr.ess.platform.journal.Journal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes official communes over those that are there: in one transaction, and only those of the région. No commune is
 * ever deleted, since organisations refer to it: one that the file no longer has is told, for a person to look at.
 */
@Service
class CommunesUpdate {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;

    CommunesUpdate(JdbcClient jdbc, Journal journal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of the rows.
     *
     * @param elsewhere communes of other régions, left aside
     * @param rejected rows that could not be used, each with the reason, in French
     * @param missing communes that are there and that the file does not have
     */
    record Report(
            int created, int updated, int unchanged, int elsewhere, List<String> rejected, List<String> missing) {}

    /** Applies {@code communes}, or only tells what that would do when {@code trial}. */
    Report apply(List<OfficialCommune> communes, boolean trial) {
        return transaction.execute(status -> {
            Report report = new Application().apply(communes);
            if (trial) {
                status.setRollbackOnly();
            } else {
                tellJournal(report);
            }
            return report;
        });
    }

    private void tellJournal(Report report) {
        journal.record(
                "reference.updated",
                "territory",
                "COMMUNE",
                Map.of("créées", Integer.toString(report.created()), "modifiées", Integer.toString(report.updated())));
    }

    private enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** One run over one file. */
    private final class Application {

        private final Set<String> departements = new HashSet<>(codes("DEPARTEMENT"));
        private final Set<String> present = new HashSet<>(codes("COMMUNE"));
        private final Set<String> formerCodes = new HashSet<>(
                jdbc.sql("select code from former_commune").query(String.class).list());
        private final Set<String> seen = new HashSet<>();
        private final List<String> rejected = new ArrayList<>();
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private int elsewhere;

        Report apply(List<OfficialCommune> communes) {
            communes.stream().filter(c -> c.kind() == Kind.COMMUNE).forEach(this::take);
            communes.stream().filter(c -> c.kind() != Kind.COMMUNE).forEach(this::takeFormer);
            sumPopulations();
            List<String> missing = present.stream()
                    .filter(code -> !seen.contains(code))
                    .sorted()
                    .toList();
            return new Report(
                    outcomes.getOrDefault(Outcome.CREATED, 0),
                    outcomes.getOrDefault(Outcome.UPDATED, 0),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                    elsewhere,
                    List.copyOf(rejected),
                    missing);
        }

        private void take(OfficialCommune commune) {
            String departement = commune.departement();
            if (departement == null) {
                reject(commune, "le département manque");
            } else if (!departements.contains(departement)) {
                elsewhere++;
            } else if (!commune.code().matches("\\d{5}") || !commune.code().startsWith(departement)) {
                reject(commune, "le code n’est pas celui d’une commune du département " + departement);
            } else if (commune.name().isBlank()) {
                reject(commune, "le nom manque");
            } else if (commune.population() != null && commune.population() < 0) {
                reject(commune, "la population est négative");
            } else if (!seen.add(commune.code())) {
                reject(commune, "la commune est déjà plus haut dans le fichier");
            } else {
                Outcome outcome = present.contains(commune.code()) ? update(commune) : create(commune);
                boolean newPostalCode = addPostalCodes(commune);
                count(outcome == Outcome.UNCHANGED && newPostalCode ? Outcome.UPDATED : outcome);
            }
        }

        private Outcome update(OfficialCommune commune) {
            int changed = jdbc.sql("""
                            update territory set name = :name, population = coalesce(:population::int, population)
                            where level = 'COMMUNE' and code = :code
                              and (name, population) is distinct from (:name, coalesce(:population::int, population))""")
                    .param("name", commune.name().strip())
                    .param("population", commune.population())
                    .param("code", commune.code())
                    .update();
            return changed == 0 ? Outcome.UNCHANGED : Outcome.UPDATED;
        }

        /** A commune nobody knew has no point in these files: it takes that of its old code, else its département's. */
        private Outcome create(OfficialCommune commune) {
            jdbc.sql("""
                            insert into territory (level, code, name, population, departement_id, latitude, longitude,
                                position_estimated)
                            select 'COMMUNE', :code, :name, :population::int, d.id, coalesce(f.latitude, d.latitude),
                                coalesce(f.longitude, d.longitude), true
                            from territory d left join former_commune f on f.code = :code
                            where d.level = 'DEPARTEMENT' and d.code = :departement""")
                    .param("code", commune.code())
                    .param("name", commune.name().strip())
                    .param("population", commune.population())
                    .param("departement", commune.departement())
                    .update();
            return Outcome.CREATED;
        }

        private boolean addPostalCodes(OfficialCommune commune) {
            int added = 0;
            for (String postalCode : commune.postalCodes()) {
                if (!postalCode.matches("\\d{5}")) {
                    reject(commune, "le code postal « " + postalCode + " » n’a pas cinq chiffres");
                    continue;
                }
                added += jdbc.sql("""
                                insert into postal_code (code, commune_id)
                                select :postalCode, id from territory where level = 'COMMUNE' and code = :code
                                on conflict do nothing""")
                        .param("postalCode", postalCode)
                        .param("code", commune.code())
                        .update();
            }
            return added > 0;
        }

        private void takeFormer(OfficialCommune former) {
            if (former.parent() == null || !seen.contains(former.parent())) {
                elsewhere++;
            } else if (!former.code().matches("\\d{5}") || former.name().isBlank()) {
                reject(former, "le code ou le nom n’est pas valable");
            } else if (formerCodes.contains(former.code())) {
                count(updateFormer(former));
            } else if (former.kind() == Kind.DISTRICT) {
                reject(former, "un nouvel arrondissement demande son code postal et son point");
            } else {
                count(createFormer(former));
            }
        }

        private Outcome updateFormer(OfficialCommune former) {
            int changed = jdbc.sql("""
                            update former_commune f set name = :name, commune_id = today.id
                            from territory today
                            where today.level = 'COMMUNE' and today.code = :parent and f.code = :code
                              and (f.name, f.commune_id) is distinct from (:name, today.id)""")
                    .param("name", former.name().strip())
                    .param("parent", former.parent())
                    .param("code", former.code())
                    .update();
            return changed == 0 ? Outcome.UNCHANGED : Outcome.UPDATED;
        }

        private Outcome createFormer(OfficialCommune former) {
            formerCodes.add(former.code());
            jdbc.sql("""
                            insert into former_commune (code, name, kind, commune_id)
                            select :code, :name, 'MERGED', id from territory
                            where level = 'COMMUNE' and code = :parent""")
                    .param("code", former.code())
                    .param("name", former.name().strip())
                    .param("parent", former.parent())
                    .update();
            return Outcome.CREATED;
        }

        private void sumPopulations() {
            jdbc.sql("""
                    update territory t set population = s.total
                    from territory u cross join lateral (
                        select sum(c.population) as total from territory c
                        where c.level = 'COMMUNE' and (u.level = 'REGION' or u.id in (c.departement_id, c.epci_id))) s
                    where u.id = t.id and t.level <> 'COMMUNE' and t.population is distinct from s.total""").update();
        }

        private void count(Outcome outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }

        private void reject(OfficialCommune commune, String reason) {
            rejected.add(commune.code() + " " + commune.name() + " : " + reason + ".");
        }
    }

    private List<String> codes(String level) {
        return jdbc.sql("select code from territory where level = ?")
                .param(level)
                .query(String.class)
                .list();
    }
}
