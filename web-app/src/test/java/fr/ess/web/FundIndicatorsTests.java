package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.indicator.IndicatorSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract counts what the fund tells everybody: the region as a whole, on days that give no company away. */
@AccountWebTest
class FundIndicatorsTests {

    private static final LocalDate TOLD = LocalDate.of(2012, 12, 31);

    @Autowired
    private List<IndicatorSource> sources;

    private IndicatorSource source(String key) {
        return sources.stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFundOfTheDemonstrationCountsWhatWasTold() {
        assertThat(source("fonds.reprises").count(TOLD)).singleElement().satisfies(count -> {
            assertThat(count.first()).isEqualByComparingTo("27");
            assertThat(count.territoryId()).isNull();
        });
        assertThat(source("fonds.emplois").count(TOLD))
                .singleElement()
                .satisfies(count -> assertThat(count.first()).isEqualByComparingTo("332"));
        assertThat(source("fonds.ticket").count(TOLD)).singleElement().satisfies(count -> {
            assertThat(count.first()).isEqualByComparingTo("37037.04");
            assertThat(count.second()).isEqualTo(BigDecimal.valueOf(27));
        });
    }

    @Test
    void beforeThreeTakeoversNothingIsKnown() {
        assertThat(source("fonds.reprises").knows(LocalDate.of(2007, 12, 31))).isFalse();
        assertThat(source("fonds.reprises").knows(TOLD)).isTrue();
    }
}
