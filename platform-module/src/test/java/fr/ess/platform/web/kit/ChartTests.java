package fr.ess.platform.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartTests {

    @Test
    void theLongestBarFillsItsTrackAndTheOthersFollow() {
        var chart = new BarChart(
                "t",
                "r",
                "v",
                List.of(new BarChart.Bar("a", 50), new BarChart.Bar("b", 100), new BarChart.Bar("c", 0)));

        assertThat(chart.drawn())
                .extracting(BarChart.Drawn::length)
                .containsExactly(chart.track() / 2, chart.track(), 0);
    }

    @Test
    void aLabelThatIsLongerThanTheDrawingIsCutAtAWordAndWholeInTheTable() {
        String name = "Comité technique – axe 3, Entrepreneuriat et développement économique";
        var chart = new BarChart("t", "r", "v", List.of(new BarChart.Bar(name, 1), new BarChart.Bar("Promotion", 1)));

        assertThat(chart.drawn())
                .extracting(BarChart.Drawn::label)
                .containsExactly("Comité technique – axe 3, Entrepreneuriat et…", "Promotion");
        assertThat(chart.table().rows()).extracting(ChartTable.Row::label).containsExactly(name, "Promotion");
    }

    @Test
    void aChartWithoutBarsIsEmptyRatherThanBroken() {
        assertThat(new BarChart("t", "r", "v", List.of()).drawn()).isEmpty();
        assertThat(new LineChart("t", "r", "v", List.of()).points()).isEmpty();
    }

    @Property
    void aLineStaysInsideItsDrawingAndItsTableTellsEveryReading(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 2_000_000_000) Long> values) {
        var chart = new LineChart(
                "t",
                "r",
                "v",
                values.stream().map(value -> new LineChart.Reading("x", value)).toList());

        assertThat(chart.points()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(chart.left(), chart.width());
            assertThat(point.y()).isBetween(0, chart.height());
        });
        assertThat(chart.ticks()).hasSizeBetween(2, 6);
        assertThat(chart.table().rows()).hasSameSizeAs(values);
    }
}
