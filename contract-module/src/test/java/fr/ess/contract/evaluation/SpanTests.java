package fr.ess.contract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final int FURTHEST = 20;

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, FURTHEST);
        Arbitrary<Span> closed = Combinators.combine(ends, ends)
                .as((a, b) -> new Span(BigDecimal.valueOf(Math.min(a, b)), BigDecimal.valueOf(Math.max(a, b))));
        return Arbitraries.oneOf(
                closed,
                ends.map(end -> new Span(BigDecimal.valueOf(end), null)),
                ends.map(end -> new Span(null, BigDecimal.valueOf(end))));
    }

    /** The ends are whole numbers up to 20, so that a value which suits all is among 0 to 20 if there is any. */
    @Property
    void sourcesAgreeExactlyWhereOneValueSuitsThemAll(@ForAll List<@From("spans") Span> spans) {
        boolean found = IntStream.rangeClosed(0, FURTHEST)
                .mapToObj(BigDecimal::valueOf)
                .anyMatch(value -> spans.stream().allMatch(span -> holds(span, value)));
        assertThat(Span.agree(spans)).isEqualTo(found);
    }

    @Property
    void theOrderOfSourcesMeansNothing(@ForAll List<@From("spans") Span> spans) {
        List<Span> turned = new ArrayList<>(spans);
        Collections.reverse(turned);
        assertThat(Span.agree(turned)).isEqualTo(Span.agree(spans));
    }

    @Test
    void aSpanIsSaidAsPeopleSayIt() {
        assertThat(span("2", null).inFrench()).isEqualTo("au moins 2");
        assertThat(span(null, "4").inFrench()).isEqualTo("au plus 4");
        assertThat(span("3", "4.0000").inFrench()).isEqualTo("de 3 à 4");
        assertThat(span("61.0600", "61.06").inFrench()).isEqualTo("61,06");
        assertThat(span("4472700", "4472700").inFrench()).isEqualTo("4\u202f472\u202f700");
    }

    @Test
    void aSpanHasAnEndAndIsNotUpsideDown() {
        assertThatThrownBy(() -> span(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> span("4", "3")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(@Nullable String low, @Nullable String high) {
        return new Span(low == null ? null : new BigDecimal(low), high == null ? null : new BigDecimal(high));
    }

    private static boolean holds(Span span, BigDecimal value) {
        return (span.low() == null || span.low().compareTo(value) <= 0)
                && (span.high() == null || value.compareTo(span.high()) <= 0);
    }
}
