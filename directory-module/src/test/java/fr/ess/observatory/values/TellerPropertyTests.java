package fr.ess.observatory.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keeps every table that was ever told of small regions and tries to find out what one organisation answered. */
class TellerPropertyTests {

    private static final int RELEASES = 3;

    /** Answers from one release until another, anew in a third. */
    record Organisation(
            int departement, int family, int from, int until, int anew, ValuesAnswer first, ValuesAnswer then) {

        boolean answers(int release) {
            return from <= release && release < until;
        }

        ValuesAnswer answer(int release) {
            return release >= anew ? then : first;
        }
    }

    private static List<Respondent> respondents(List<Organisation> organisations, int release) {
        List<Respondent> respondents = new ArrayList<>();
        for (int i = 0; i < organisations.size(); i++) {
            Organisation one = organisations.get(i);
            if (one.answers(release)) {
                respondents.add(new Respondent(i, one.departement(), one.family(), List.of(one.answer(release))));
            }
        }
        return respondents;
    }

    private static List<List<ValuesFigure>> told(List<Organisation> organisations) {
        Teller teller = new Teller();
        List<List<ValuesFigure>> told = new ArrayList<>();
        for (int release = 0; release < RELEASES; release++) {
            List<Respondent> respondents = respondents(organisations, release);
            List<ValuesFigure> figures = teller.tell(respondents, 1);
            teller.remember(respondents, figures);
            told.add(figures);
        }
        return told;
    }

    private static PossibleAnswers attack(List<Organisation> organisations) {
        PossibleAnswers attack = new PossibleAnswers();
        List<List<ValuesFigure>> told = told(organisations);
        for (int release = 0; release < RELEASES; release++) {
            List<Respondent> respondents = respondents(organisations, release);
            told.get(release).stream()
                    .filter(figure -> figure.question() == 1)
                    .forEach(figure -> attack.read(
                            respondents.stream()
                                    .filter(one -> one.isIn(figure.group()))
                                    .toList(),
                            Objects.requireNonNull(figure.distribution()).fine() != null));
        }
        return attack;
    }

    @Property(tries = 400)
    void nobodyFindsAnAnswer(@ForAll("regions") List<Organisation> organisations) {
        assertThat(attack(organisations).found()).isEmpty();
    }

    @Property(tries = 400)
    void noNumberIsOfOneOrTwo(@ForAll("regions") List<Organisation> organisations) {
        List<List<ValuesFigure>> told = told(organisations);
        for (int release = 0; release < RELEASES; release++) {
            List<Respondent> respondents = respondents(organisations, release);
            for (ValuesFigure figure : told.get(release)) {
                Set<Respondent> members = respondents.stream()
                        .filter(one -> one.isIn(figure.group()))
                        .collect(Collectors.toSet());
                assertThat(figure.organisations()).isEqualTo(members.size()).isGreaterThanOrEqualTo(3);
                Distribution distribution = figure.distribution();
                if (distribution != null) {
                    assertThat(List.of(
                                    distribution.favourable(),
                                    distribution.unfavourable(),
                                    distribution.notConcerned()))
                            .doesNotContain(1, 2, members.size());
                    assertThat(distribution.favourable()).isEqualTo((int) members.stream()
                            .filter(one -> one.answers().get(0).isFavourable())
                            .count());
                }
            }
        }
    }

    @Example
    void aTableOfWhichEachPartIsSafeIsTold() {
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            ValuesAnswer answer = i % 2 == 0 ? ValuesAnswer.YES : ValuesAnswer.NO;
            organisations.add(new Organisation(1 + i / 24, 1 + i / 12 % 2, 0, RELEASES, RELEASES, answer, answer));
        }
        List<List<ValuesFigure>> told = told(organisations);
        assertThat(told.get(0)).hasSize(10);
        assertThat(told.get(2)).containsExactlyInAnyOrderElementsOf(told.get(0));
    }

    @Example
    void oneWhoJoinsIsNotTold() {
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ValuesAnswer answer = i % 2 == 0 ? ValuesAnswer.YES : ValuesAnswer.NO;
            organisations.add(new Organisation(1, 1, i == 0 ? 1 : 0, RELEASES, RELEASES, answer, answer));
        }
        List<List<ValuesFigure>> told = told(organisations);
        assertThat(told.get(0)).isNotEmpty();
        assertThat(told.get(1)).isEmpty();
        assertThat(told.get(2)).isEmpty();
    }

    /** In one table nobody said « non », in what another leaves nobody said « plutôt oui »: there is one answer for who is in both. */
    @Example
    void whatTwoTablesLeaveOpenIsNotClosedByBoth() {
        ValuesAnswer yes = ValuesAnswer.YES;
        ValuesAnswer ratherYes = ValuesAnswer.RATHER_YES;
        ValuesAnswer no = ValuesAnswer.NO;
        PossibleAnswers attack = attack(List.of(
                new Organisation(1, 1, 0, RELEASES, RELEASES, yes, yes),
                new Organisation(1, 1, 0, RELEASES, RELEASES, yes, yes),
                new Organisation(1, 1, 0, RELEASES, RELEASES, no, no),
                new Organisation(1, 1, 0, RELEASES, RELEASES, no, no),
                new Organisation(1, 1, 0, 1, RELEASES, yes, yes),
                new Organisation(1, 1, 0, 1, RELEASES, no, no),
                new Organisation(1, 2, 0, RELEASES, RELEASES, no, no),
                new Organisation(1, 2, 0, RELEASES, 1, ratherYes, yes),
                new Organisation(1, 2, 0, RELEASES, 1, ratherYes, yes),
                new Organisation(1, 2, 0, 1, RELEASES, ratherYes, ratherYes),
                new Organisation(1, 2, 0, 1, RELEASES, no, no)));
        assertThat(attack.tables()).isPositive();
        assertThat(attack.found()).isEmpty();
    }

    /** Some 320 of 2 000; of a tenth as many regions chance alone would now and then leave too few. */
    @Example
    void enoughIsToldForTheAttackToMeanSomething() {
        assertThat(regions()
                        .sampleStream()
                        .limit(2_000)
                        .filter(one -> attack(one).tables() > 2))
                .hasSizeGreaterThan(200);
    }

    /** Most answer for the whole time, so that something is told at all. */
    @Provide
    Arbitrary<List<Organisation>> regions() {
        Arbitrary<ValuesAnswer> answer = Arbitraries.of(ValuesAnswer.YES, ValuesAnswer.RATHER_YES, ValuesAnswer.NO);
        Arbitrary<Integer> place = Arbitraries.integers().between(1, 2);
        return Combinators.combine(
                        place,
                        place,
                        Arbitraries.of(0, 0, 0, 0, 1, 2),
                        Arbitraries.of(RELEASES, RELEASES, RELEASES, 1, 2),
                        Arbitraries.of(RELEASES, RELEASES, RELEASES, 1, 2),
                        answer,
                        answer)
                .as(Organisation::new)
                .list()
                .ofMinSize(9)
                .ofMaxSize(18);
    }
}
