package fr.ess.directory.duplicates;

import static fr.ess.directory.duplicates.Agreement.DIFFERENT;
import static fr.ess.directory.duplicates.Agreement.SAME;
import static fr.ess.directory.duplicates.Agreement.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What a rule may merge alone, and what the staff are asked about. */
class LikenessTests {

    private static Likeness of(double names, Agreement siret, Agreement siren, Agreement commune, Agreement phone) {
        return Likeness.of(new Evidence(names, siret, siren, UNKNOWN, commune, phone, UNKNOWN, UNKNOWN));
    }

    @Test
    void oneSiretIsOneEstablishment() {
        assertThat(of(0.1, SAME, SAME, UNKNOWN, UNKNOWN).certain()).isTrue();
    }

    @Test
    void aLegalUnitWithoutSiretIsItsNamesakeInTheSameCommune() {
        assertThat(of(1, UNKNOWN, SAME, SAME, UNKNOWN).certain()).isTrue();
        assertThat(of(1, UNKNOWN, SAME, DIFFERENT, UNKNOWN).certain())
                .as("elsewhere")
                .isFalse();
        assertThat(of(0.9, UNKNOWN, SAME, SAME, UNKNOWN).certain())
                .as("another name")
                .isFalse();
        assertThat(of(1, DIFFERENT, SAME, SAME, UNKNOWN).certain())
                .as("two establishments")
                .isFalse();
        assertThat(of(1, UNKNOWN, UNKNOWN, SAME, SAME).certain())
                .as("no number")
                .isFalse();
    }

    @Test
    void homonymsOfOneCommuneAreAskedAboutAndOfTwoAreNot() {
        assertThat(of(1, UNKNOWN, UNKNOWN, SAME, UNKNOWN).isProposed()).isTrue();
        assertThat(of(1, UNKNOWN, UNKNOWN, DIFFERENT, UNKNOWN).isProposed()).isFalse();
    }

    @Test
    void theReasonsAreThoseThatWeighed() {
        assertThat(of(1, UNKNOWN, UNKNOWN, SAME, SAME).reasons())
                .containsExactly(Reason.SAME_NAME, Reason.SAME_COMMUNE, Reason.SAME_PHONE);
    }

    @Property
    void whatSpeaksForNeverLowersTheScore(
            @ForAll @DoubleRange(min = 0, max = 1) double names,
            @ForAll Agreement siret,
            @ForAll Agreement siren,
            @ForAll Agreement commune) {
        int unknown = of(names, siret, siren, commune, UNKNOWN).score();
        assertThat(of(names, siret, siren, commune, SAME).score()).isGreaterThanOrEqualTo(unknown);
        assertThat(of(names, siret, siren, commune, DIFFERENT).score()).isLessThanOrEqualTo(unknown);
        assertThat(unknown).isBetween(0, 100);
    }
}
