package fr.ess.cae.lists;

import fr.ess.cae.CoOperative;
import fr.ess.cae.people.CaePlaces;
import fr.ess.cae.people.People;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Records;
import fr.ess.directory.imports.Text;
import fr.ess.platform.french.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says line by line what a list would change in the records of its co-operative; writes nothing. */
@Component
class ListPlanner {

    private final JdbcClient jdbc;
    private final People people;
    private final CaePlaces places;
    private final Labels labels;
    private final Differences differences;

    ListPlanner(JdbcClient jdbc, People people, CaePlaces places, Labels labels, Records records) {
        this.jdbc = jdbc;
        this.people = people;
        this.places = places;
        this.labels = labels;
        this.differences = new Differences(labels, records);
    }

    List<Planned> plan(CoOperative cae, ListContent content) {
        LineReader reader = new LineReader(cae, places, labels, content);
        List<Told> told = content.rows().stream().map(reader::read).toList();
        Matches matches = new Matches(people.all(cae, "cae_import.planned"), pseudonyms(cae, told));
        List<Planned> plan = new ArrayList<>();
        content.dropped()
                .forEach(line -> plan.add(new Planned(
                        line,
                        LineKind.REFUSED,
                        null,
                        "",
                        List.of(),
                        List.of(new LineFault(
                                "",
                                "Cette ligne contient ce qui ressemble à un numéro de sécurité sociale\u00a0: le registre"
                                        + " n’en garde jamais, et rien de la ligne n’a été lu.")),
                        null,
                        List.of(),
                        List.of())));
        told.forEach(
                line -> plan.add(line.faults().isEmpty() ? matches.plan(line) : Planned.refused(line, line.faults())));
        plan.sort(Comparator.comparingInt(Planned::line));
        return plan;
    }

    /** By line, the record that has the pseudonym of the name and day of birth told there. */
    private Map<Integer, Integer> pseudonyms(CoOperative cae, List<Told> told) {
        List<Told> born = told.stream().filter(line -> line.bornOn() != null).toList();
        Map<Integer, Integer> numbers = new HashMap<>();
        jdbc.sql("""
                        select t.line::integer as line, p.number
                        from unnest(:lines::text[], :lasts::text[], :firsts::text[], :days::text[]) as t (line, last, first, day)
                        join cae_individual i on i.pseudonym = cae_pseudonym(t.last, t.first, t.day::date)
                        join cae_person p on p.individual_id = i.id and p.cae_id = :cae and p.erased_on is null""")
                .param(
                        "lines",
                        born.stream().map(line -> String.valueOf(line.line())).toArray(String[]::new))
                .param("lasts", born.stream().map(Told::lastName).toArray(String[]::new))
                .param("firsts", born.stream().map(Told::firstName).toArray(String[]::new))
                .param(
                        "days",
                        born.stream().map(line -> String.valueOf(line.bornOn())).toArray(String[]::new))
                .param("cae", cae.id())
                .query((row, at) -> numbers.put(row.getInt("line"), row.getInt("number")))
                .list();
        return numbers;
    }

    /** Which records the lines of one list mean. */
    private final class Matches {
        private final Map<Integer, PersonRecord> byNumber = new HashMap<>();
        private final Map<String, List<PersonRecord>> byName = new HashMap<>();
        private final Map<Integer, Integer> byPseudonym;
        private final Map<String, Integer> seen = new HashMap<>();

        Matches(List<PersonRecord> records, Map<Integer, Integer> byPseudonym) {
            this.byPseudonym = byPseudonym;
            for (PersonRecord record : records) {
                byNumber.put(record.row().number(), record);
                byName.computeIfAbsent(
                                name(
                                        Objects.requireNonNullElse(record.lastName(), ""),
                                        Objects.requireNonNullElse(record.firstName(), "")),
                                name -> new ArrayList<>())
                        .add(record);
            }
        }

        Planned plan(Told told) {
            String name = name(told.lastName(), told.firstName());
            List<PersonRecord> namesakes = byName.getOrDefault(name, List.of());
            Integer number = told.number();
            PersonRecord record = number != null ? byNumber.get(number) : matched(told, namesakes);
            if (number != null && (record == null || !namesakes.contains(record))) {
                return refused(
                        told,
                        record == null
                                ? "Aucun dossier de votre coopérative n’a ce numéro."
                                : "Le dossier de ce numéro porte un autre nom\u00a0: rectifiez-le sur sa page.");
            }
            if (record != null && contradicts(told, record)) {
                return refused(
                        told, "Le dossier n°\u00a0" + record.row().number() + " a une autre année de naissance.");
            }
            if (record == null && told.bornOn() == null) {
                return refused(
                        told,
                        namesakes.isEmpty()
                                ? "La date de naissance manque\u00a0: il la faut pour ouvrir un dossier."
                                : "Plusieurs dossiers peuvent être cette personne\u00a0: donnez le numéro du dossier ou la date"
                                        + " de naissance.");
            }
            String who =
                    record == null ? name + told.bornOn() : "n" + record.row().number();
            Integer before = seen.putIfAbsent(who, told.line());
            if (before != null) {
                return refused(told, "Cette personne est déjà à la ligne " + before + ".");
            }
            return record == null
                    ? differences.opening(
                            told,
                            namesakes.isEmpty() ? null : namesakes.get(0).row().number())
                    : differences.between(told, record);
        }

        private @Nullable PersonRecord matched(Told told, List<PersonRecord> namesakes) {
            if (told.bornOn() != null) {
                Integer number = byPseudonym.get(told.line());
                return number == null ? null : byNumber.get(number);
            }
            List<PersonRecord> same = namesakes.stream()
                    .filter(record -> !contradicts(told, record))
                    .toList();
            return same.size() == 1 ? same.get(0) : null;
        }
    }

    private static boolean contradicts(Told told, PersonRecord record) {
        Integer year = told.bornOn() == null
                ? told.birthYear()
                : Integer.valueOf(told.bornOn().getYear());
        Integer known = record.row().birthYear();
        return year != null && known != null && !year.equals(known);
    }

    private static Planned refused(Told told, String reason) {
        return Planned.refused(told, List.of(new LineFault("", reason)));
    }

    private static String name(String last, String first) {
        return Text.words(last).replace(" ", "") + "|" + Text.words(first).replace(" ", "");
    }
}
