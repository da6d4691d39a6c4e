package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the observatory derives of its figures is what plain SQL derives of the counted rows. */
@AccountWebTest
class ObservatoryDerivedTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    /** The cells of the rows of a file by their first one, up to the first empty row. */
    private Map<String, List<String>> rows(String address) throws Exception {
        String csv = mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Map<String, List<String>> rows = new HashMap<>();
        csv.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith(";"))
                .map(line -> Arrays.asList(line.replace("\"", "").split(";", -1)))
                .forEach(cells -> rows.put(cells.get(0), cells));
        return rows;
    }

    @Test
    void forEachThousandInhabitants() throws Exception {
        Map<String, List<String>> rows = rows("/observatoire.csv?annee=2016&vue=territoires&niveau=departement");
        List<Map<String, Object>> derived = jdbc.sql("""
                        select t.code, to_char(round(sum(c.units) * 1000.0 / t.population, 1), 'FM999990D0') as units,
                               to_char(round(sum(c.jobs) * 1000.0 / t.population, 1), 'FM999990D0') as jobs
                        from observatory_count c join observatory_vintage v on v.id = c.vintage_id and v.year = 2016
                        join observatory_territory t on t.vintage_id = v.id and t.territory_id = c.departement_id
                        group by t.code, t.population""").query().listOfRows();
        assertThat(derived).hasSize(8);
        for (Map<String, Object> one : derived) {
            List<String> row = rows.getOrDefault(String.valueOf(one.get("code")), List.of());
            assertThat(row.get(3)).isEqualTo(french(one.get("units")));
            if (row.get(7).isEmpty()) {
                assertThat(row.get(6)).isEqualTo(french(one.get("jobs")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"38", "69", "26"})
    void sharesAndIndicesOfFamilies(String place) throws Exception {
        Map<String, List<String>> rows = rows("/observatoire.csv?annee=2016&tableau=famille&territoire=" + place);
        List<Map<String, Object>> derived =
                jdbc.sql("""
                        with unit as (select f.label, c.units, t.code = :place as here
                                      from observatory_count c join observatory_vintage v on v.id = c.vintage_id and v.year = 2016
                                      join observatory_territory t on t.vintage_id = v.id and t.territory_id = c.departement_id
                                      left join legal_family f on f.id = c.family_id),
                             whole as (select sum(units) as region, sum(units) filter (where here) as own from unit)
                        select label, sum(units) filter (where here) as units,
                               round(sum(units) filter (where here) * 100.0 / own, 1) as share,
                               round(sum(units) filter (where here) * region * 100.0 / (own * sum(units)), 0) as index
                        from unit, whole where label is not null group by label, region, own""").param("place", place).query().listOfRows();
        int compared = 0;
        for (Map<String, Object> one : derived) {
            List<String> row = rows.getOrDefault(String.valueOf(one.get("label")), List.of());
            if (!row.isEmpty() && !row.get(1).isEmpty()) {
                assertThat(row.get(1)).isEqualTo(String.valueOf(one.get("units")));
                assertThat(row.get(2)).isEqualTo(french(one.get("share")) + "%");
                if (!row.get(3).isEmpty()) {
                    // Without the région's figure, which may be withheld, there is no index.
                    assertThat(row.get(3)).isEqualTo(String.valueOf(one.get("index")));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1);
    }

    private static String french(@Nullable Object number) {
        return String.valueOf(number).replace('.', ',');
    }
}
