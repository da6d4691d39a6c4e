package fr.ess.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTests {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six of the eight digits that the RFC lists for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(TotpCodes.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aClockMayBeOffByOneStep(long drift, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(TotpCodes.step(SECRET, TotpCodes.at(SECRET, now.plusSeconds(drift)), now)
                        .isPresent())
                .isEqualTo(accepted);
    }

    @Test
    void whatIsNotACodeIsRefused() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(TotpCodes.step(SECRET, "", now)).isEmpty();
        assertThat(TotpCodes.step(SECRET, "28708２", now)).isEmpty();
        assertThat(TotpCodes.step(SECRET, "287082 or 1=1", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInTheBase32OfRfc4648(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
