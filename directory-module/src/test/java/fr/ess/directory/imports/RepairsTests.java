package fr.ess.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairsTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            301012365       , 301012365, -
            301 012 365     , 301012365, -
            005520135       , 005520135, -
            5520135         , 005520135, SIREN_ZERO_RESTORED
            05520135        , 005520135, SIREN_ZERO_RESTORED
            301012365.0     , 301012365, SIREN_NUMBER_REPAIRED
            '301012365,00'  , 301012365, SIREN_NUMBER_REPAIRED
            3.01012365E8    , 301012365, SIREN_NUMBER_REPAIRED
            '3,01012365E+08', 301012365, SIREN_NUMBER_REPAIRED
            5520135.0       , 005520135, SIREN_NUMBER_REPAIRED
            3.01E8          , -        , SIREN_ROUNDED
            3.0101237E8     , -        , SIREN_ROUNDED
            301012366       , -        , SIREN_WRONG_KEY
            000000000       , -        , SIREN_WRONG_KEY
            301012365.5     , -        , SIREN_UNREADABLE
            30101236500012  , -        , SIREN_UNREADABLE
            12345           , -        , SIREN_UNREADABLE
            ABC             , -        , SIREN_UNREADABLE
            ٣٠١٠١٢٣٦٥       , -        , SIREN_UNREADABLE
            ''              , -        , SIREN_MISSING
            """)
    void aSirenIsRepairedOnlyWhereThatIsCertain(String cell, String digits, Finding finding) {
        assertThat(Repairs.siren(cell)).isEqualTo(new Repairs.Digits(digits, finding));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            38000   , 38000, -
            1000    , 01000, POSTAL_CODE_ZERO_RESTORED
            1000.0  , 01000, POSTAL_CODE_NUMBER_REPAIRED
            38000.0 , 38000, POSTAL_CODE_NUMBER_REPAIRED
            100     , -    , POSTAL_CODE_INVALID
            380000  , -    , POSTAL_CODE_INVALID
            F-38000 , -    , POSTAL_CODE_INVALID
            ''      , -    , POSTAL_CODE_MISSING
            """)
    void aPostalCodeToo(String cell, String digits, Finding finding) {
        assertThat(Repairs.postalCode(cell)).isEqualTo(new Repairs.Digits(digits, finding));
    }

    @Property
    void whateverASpreadsheetDoesToASirenItComesBackWholeOrNotAtAll(
            @ForAll @LongRange(min = 500_000, max = 99_999_999) long start) {
        String siren = ImportFixture.siren(start);
        long number = Long.parseLong(siren);

        assertThat(Repairs.siren(Long.toString(number)).digits()).isEqualTo(siren);
        assertThat(Repairs.siren(number + ".0").digits()).isEqualTo(siren);
        assertThat(Repairs.siren(Double.toString((double) number)).digits()).isIn(siren, null);
        assertThat(Repairs.siren(String.format(java.util.Locale.ROOT, "%.2E", (double) number))
                        .digits())
                .isNull();
    }
}
