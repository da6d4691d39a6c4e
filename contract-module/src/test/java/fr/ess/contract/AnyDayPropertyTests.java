package fr.ess.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes known later changes nothing of what was answered for a day before. */
class AnyDayPropertyTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final Contracts contracts = new Contracts(jdbc);
    private static final ContractTrees trees = new ContractTrees(jdbc);
    private static final FinancePlans plans = new FinancePlans(jdbc);

    @AfterContainer
    static void close() {
        database.close();
    }

    /** What an act does. */
    enum Saying {
        REWORD_ACTION,
        REWORD_ARTICLE,
        ADD_ACTION,
        RAISE_ENVELOPE,
        ALLOCATE
    }

    /** When it is known and when it holds, in days after the signature. */
    record Fact(Saying saying, int known, int inForce) {}

    record Answer(
            ContractTree tree,
            FinancePlan plan,
            List<FinancePlan.Cell> cells,
            List<Article> articles,
            List<ContractParty> parties) {}

    @Provide
    Arbitrary<Fact> facts() {
        return Combinators.combine(
                        Arbitraries.of(Saying.class),
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(0, 700))
                .as(Fact::new);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
    void historyIsNeverRewritten(
            @ForAll @Size(min = 1, max = 6) List<@From("facts") Fact> before,
            @ForAll @Size(min = 1, max = 6) List<@From("facts") Fact> later,
            @ForAll @IntRange(min = 0, max = 600) int day) {
        var one = new ContractFixture(jdbc, 1_000_000);
        for (int i = 0; i < before.size(); i++) {
            add(one, before.get(i), i);
        }
        LocalDate past = one.signed.plusDays(day);
        Answer answered = answer(one, past);

        for (int i = 0; i < later.size(); i++) {
            Fact fact = later.get(i);
            int known = day + 1 + fact.known();
            add(one, new Fact(fact.saying(), known, fact.inForce()), before.size() + i);
            assertThat(answer(one, past)).isEqualTo(answered);
        }
    }

    private static void add(ContractFixture one, Fact fact, int number) {
        LocalDate known = one.signed.plusDays(fact.known());
        LocalDate inForce = one.signed.plusDays(fact.inForce());
        if (fact.saying() == Saying.ALLOCATE) {
            one.allocate(100 + number, known);
            return;
        }
        long act = one.draft("DECISION", number);
        switch (fact.saying()) {
            case REWORD_ACTION -> one.say(act, one.action, "I_1", "Agir " + number);
            case REWORD_ARTICLE -> one.say(act, one.article, "1", "Article " + number);
            case ADD_ACTION -> one.say(act, one.element("ACTION"), "I_" + (number + 2), "Autre " + number);
            case RAISE_ENVELOPE -> one.envelope(act, one.year, 1_000_000 + number);
            case ALLOCATE -> throw new IllegalStateException();
        }
        one.enterForce(act, known, inForce);
    }

    private static Answer answer(ContractFixture one, LocalDate day) {
        return new Answer(
                trees.at(one.contract, day),
                plans.at(one.contract, day),
                plans.cells(one.contract, day),
                contracts.articles(one.contract, day),
                contracts.parties(one.contract, day));
    }
}
