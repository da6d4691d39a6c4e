package fr.ess.observatory.values;

import fr.ess.platform.secrecy.Disclosure;
import fr.ess.platform.secrecy.Suppression;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who keeps every table of a question that was ever told, and knows who answered and when, but not what: works out an answer by
 * additions and subtractions, finds that all who are left over somewhere answered alike, or that nothing else agrees with every table.
 *
 * @param fine of tables in which all answers stand apart
 * @param halves of every table
 * @param earlier of releases before
 * @param now of this release
 */
record AnswerAttack(Disclosure fine, Disclosure halves, List<AnswerTable> earlier, List<AnswerTable> now)
        implements Suppression.Attack<AnswerTable> {

    static AnswerAttack none() {
        return new AnswerAttack(Disclosure.nothing(), Disclosure.nothing(), List.of(), List.of());
    }

    @Override
    public AnswerAttack with(List<AnswerTable> told) {
        return new AnswerAttack(
                fine.with(cells(told.stream().filter(AnswerTable::fine))),
                halves.with(cells(told.stream().map(AnswerTable::halves))),
                earlier,
                Stream.concat(now.stream(), told.stream()).toList());
    }

    private static List<Set<Disclosure.Cell>> cells(Stream<AnswerTable> tables) {
        return tables.map(AnswerTable::cells).toList();
    }

    /** The release is told; the next one begins. */
    AnswerAttack closed() {
        return new AnswerAttack(fine, halves, all(), List.of());
    }

    private List<AnswerTable> all() {
        return Stream.concat(earlier.stream(), now.stream()).toList();
    }

    @Override
    public boolean succeeds() {
        return fine.tellsFew()
                || halves.tellsFew()
                || betweenTwo()
                || betweenParts()
                || !OtherAnswers.existForAll(all());
    }

    /** Of which one may be of an earlier release, or of another group: a family may be all that there is in a département. */
    private boolean betweenTwo() {
        return now.stream().anyMatch(table -> all().stream().anyMatch(other -> table.givesAwayBeside(List.of(other))));
    }

    /** What the région leaves of the départements, or of the families, that are told. */
    private boolean betweenParts() {
        return now.stream()
                .filter(table -> table.group().equals(ValuesGroup.REGION))
                .anyMatch(region -> Stream.of(ValuesPart.DEPARTEMENT, ValuesPart.FAMILY)
                        .map(part -> now.stream()
                                .filter(table -> table.group().part() == part)
                                .toList())
                        .anyMatch(region::givesAwayBeside));
    }
}
