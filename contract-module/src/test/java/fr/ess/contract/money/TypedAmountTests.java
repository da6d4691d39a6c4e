package fr.ess.contract.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as French people type them. */
class TypedAmountTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2387500",
                "2 387 500,00 €",
                "2\u202f387\u202f500,00\u00a0€",
                "2\u00a0387\u00a0500.0",
                " 2 387 500.00€ ",
                "2387500,00"
            })
    void spacesCommasPointsAndSignsOfEurosAreUnderstood(String typed) {
        assertThat(TypedAmount.read(typed).euros()).isEqualTo(Euros.of(2_387_500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|sans signe",
                "−5|sans signe",
                "+5|sans signe",
                "1e9|tous les chiffres",
                "1E+9|tous les chiffres",
                "0,001|au centime",
                "12,345|au centime",
                "1.234.567,00|espaces",
                "1,234.56|espaces",
                "douze|en euros",
                "12 $|en euros",
                "''|Donnez un montant",
                "€|Donnez un montant",
                "10 000 000 000,01|dépasse",
                "999999999999|dépasse",
                "99999999999999999999|dépasse"
            })
    void whatIsNoAmountIsRefusedWithItsReason(String typed, String reason) {
        TypedAmount read = TypedAmount.read(typed);

        assertThat(read.euros()).isNull();
        assertThat(read.fault()).contains(reason);
    }

    @Property
    void whatIsShownIsReadAgain(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cents) {
        assertThat(TypedAmount.read(new Euros(cents).inFrench()).euros()).isEqualTo(new Euros(cents));
    }

    @Property
    void whateverIsTypedIsReadOrRefused(@ForAll String typed) {
        TypedAmount read = TypedAmount.read(typed);

        assertThat(read.euros() == null).isNotEqualTo(read.fault() == null);
    }
}
