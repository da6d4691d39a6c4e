package fr.ess.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** SIREN and SIRET: the check digit catches what people mistype, and the database agrees with the program. */
class RegisterNumbersTests {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeContainer
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Provide
    Arbitrary<String> sirens() {
        return Arbitraries.strings().numeric().ofLength(8).map(RegisterNumbersTests::withCheckDigit);
    }

    private static String withCheckDigit(String digits) {
        for (char check = '0'; check <= '9'; check++) {
            if (Siren.isValid(digits + check)) {
                return digits + check;
            }
        }
        throw new AssertionError("exactly one digit completes " + digits);
    }

    @Property
    void oneWrongDigitIsAlwaysCaught(
            @ForAll("sirens") String siren,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder wrong = new StringBuilder(siren);
        wrong.setCharAt(place, (char) ('0' + (siren.charAt(place) - '0' + by) % 10));

        assertThat(Siren.isValid(siren)).isTrue();
        assertThat(Siren.isValid(wrong.toString())).isFalse();
    }

    @Property
    void twoNeighboursInterchangedAreCaughtUnlessTheyAreZeroAndNine(
            @ForAll("sirens") String siren, @ForAll @IntRange(max = 7) int place) {
        char one = siren.charAt(place);
        char two = siren.charAt(place + 1);
        String swapped = siren.substring(0, place) + two + one + siren.substring(place + 2);

        assertThat(Siren.isValid(swapped)).isEqualTo(one == two || Math.abs(one - two) == 9);
    }

    @Property(tries = 200)
    void theDatabaseJudgesAsTheProgramDoes(@ForAll("numbers") String digits) {
        boolean valid = digits.length() == 9 ? Siren.isValid(digits) : Siret.isValid(digits);

        assertThat(database.jdbc()
                        .sql("select luhn_valid(?)")
                        .param(digits)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(valid);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                sirens(),
                Arbitraries.strings().numeric().ofLength(9),
                Arbitraries.strings().numeric().ofLength(14),
                Arbitraries.strings().numeric().ofLength(5).map(own -> "356000000" + own));
    }

    @Example
    void laPosteHasARuleOfItsOwn() {
        assertThat(Siret.isValid("35600000000048")).isTrue();
        assertThat(Siret.isValid("35600000049837")).isTrue();
        assertThat(Siret.isValid("35600000049836")).isFalse();
    }

    @Example
    void aSiretKnowsItsSiren() {
        assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
        assertThatThrownBy(() -> new Siret("73282932000075")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Siren("73282932")).isInstanceOf(IllegalArgumentException.class);
    }
}
