package fr.ess.contract.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.ActKind;
import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Change.Amount;
import fr.ess.contract.amendment.Change.NewAction;
import fr.ess.contract.amendment.Change.Other;
import fr.ess.contract.amendment.Change.Signatory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 7 of the convention, change by change. */
class ModificationRulesTests {

    private static final SectorContract CONTRACT = new SectorContract(1, "ess-2014-2016", "Contrat", 2014, 2016);
    private static final ModificationRules RULES = new ModificationRules(CONTRACT);

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(new Amount("Région", true, 2015), Required.AMENDMENT, ModificationRules.AMOUNTS),
                Arguments.of(new Amount("État", true, 2014), Required.AMENDMENT, ModificationRules.AMOUNTS),
                Arguments.of(
                        new Amount("Caisse des Dépôts", true, 2016), Required.AMENDMENT, ModificationRules.AMOUNTS),
                Arguments.of(new Amount("FEDER", false, 2015), Required.NOTHING, "L’article 7 ne parle que"),
                Arguments.of(new Signatory("Bpifrance", false), Required.AMENDMENT, ModificationRules.SIGNATORIES),
                Arguments.of(new Signatory("État", true), Required.AMENDMENT, "L’article 7 ne dit rien d’un retrait"),
                Arguments.of(new NewAction("II_4", 2015), Required.DECISION, ModificationRules.NEW_ACTIONS),
                Arguments.of(new NewAction("II_4", 2016), Required.DECISION, ModificationRules.NEW_ACTIONS),
                Arguments.of(new NewAction("II_4", 2014), Required.AMENDMENT, "après la première année"),
                Arguments.of(new NewAction("II_4", 2017), Required.AMENDMENT, "avant sa fin"),
                Arguments.of(new Other("Rédaction\u00a0: I_1.1.1"), Required.NOTHING, "L’article 7 n’en parle pas."));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachChangeNeedsWhatTheContractSays(Change change, Required required, String sentence) {
        Judgement judgement = RULES.judge(List.of(change));

        assertThat(judgement.required()).isEqualTo(required);
        assertThat(judgement.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence()).contains(sentence));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Arbitraries.of(table().map(row -> (Change) row.get()[0]).toList())
                .list()
                .ofMaxSize(6);
    }

    @Property
    void oneMoreChangeNeverNeedsLess(@ForAll("changes") List<Change> some, @ForAll("changes") List<Change> more) {
        List<Change> all = new ArrayList<>(some);
        all.addAll(more);

        assertThat(RULES.judge(all).required())
                .isGreaterThanOrEqualTo(RULES.judge(some).required());
        assertThat(RULES.judge(all).reasons()).hasSize(all.size());
    }

    @Property
    void aDecisionMayDoAllThatNeedsNoAmendmentAndAnAmendmentAnything(@ForAll("changes") List<Change> changes) {
        Judgement judgement = RULES.judge(changes);

        assertThat(judgement.allows(ActKind.AMENDMENT)).isTrue();
        assertThat(judgement.allows(ActKind.DECISION)).isEqualTo(judgement.required() != Required.AMENDMENT);
        assertThat(judgement.beyond(ActKind.DECISION).isEmpty()).isEqualTo(judgement.allows(ActKind.DECISION));
    }
}
