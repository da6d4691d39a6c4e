package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.directory.EssStatus;
import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.BadParameterException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every criterion, alone and all together. */
class SearchCriteriaTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final Sample sample = new Sample(database.jdbc());
    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @BeforeEach
    void clear() {
        sample.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private List<String> names(Map<Criterion, List<String>> criteria, Service... services) {
        Set<Service> wanted = EnumSet.noneOf(Service.class);
        wanted.addAll(List.of(services));
        SearchQuery query =
                new SearchQuery(null, false, criteria, wanted, null, null, null, SearchOrder.NAME, 50, null);
        assertThat(search.facetedPage(query).page()).isEqualTo(search.page(query));
        return search.page(query).lines().stream().map(OrganisationLine::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"38185", "Grenoble", "200040715", "38", "Isère", "82", "Rhône-Alpes"})
    void aTerritoryOfAnyLevelByCodeOrByName(String territory) {
        sample.organisation("Grenobloise", Map.of("commune_id", sample.id("territory", "38185")));
        sample.organisation("Sans lieu", Map.of());

        assertThat(names(Map.of(Criterion.TERRITORY, List.of(territory)))).containsExactly("Grenobloise");
    }

    @Test
    void severalTerritoriesWidenTheSearch() {
        sample.organisation("Grenobloise", Map.of("commune_id", sample.id("territory", "38185")));
        sample.organisation("Lyonnaise", Map.of("commune_id", sample.id("territory", "69123")));
        sample.organisation("Drômoise", Map.of("departement_id", departement("26")));

        assertThat(names(Map.of(Criterion.TERRITORY, List.of("38185", "Drôme"))))
                .containsExactly("Drômoise", "Grenobloise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"47.11B", "4711B", "47.11b", "47.1", "47", "alimentation générale"})
    void anActivityByItsCodeItsBeginningOrItsWords(String activity) {
        sample.organisation("Épicerie", Map.of("naf_code", "47.11B"));
        sample.organisation("Théâtre", Map.of("naf_code", "90.01Z"));

        assertThat(names(Map.of(Criterion.ACTIVITY, List.of(activity)))).containsExactly("Épicerie");
    }

    @Test
    void anActivityThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> names(Map.of(Criterion.ACTIVITY, List.of("99.99Z"))))
                .isInstanceOf(BadParameterException.class);
    }

    @Test
    void whatIsOfferedMustBeOfferedTogether() {
        sample.organisation("Deux", Map.of("receives_trainees", true, "hires", true));
        sample.organisation("Une", Map.of("receives_trainees", true, "hires", false));
        sample.organisation("Muette", Map.of());

        assertThat(names(Map.of(), Service.TRAINEES)).containsExactly("Deux", "Une");
        assertThat(names(Map.of(), Service.TRAINEES, Service.HIRING)).containsExactly("Deux");
        assertThat(names(Map.of(), Service.SELLS_TO_PUBLIC)).isEmpty();
    }

    @Test
    void everyCriterionInOneSearch() {
        Map<String, Object> columns = new TreeMap<>(Map.of(
                "commune_id",
                sample.id("territory", "38185"),
                "naf_code",
                "47.11B",
                "family_id",
                sample.id("legal_family", "cooperative"),
                "sector_id",
                sample.id("sector", "commerce"),
                "workforce_band_id",
                sample.id("workforce_band", "11"),
                "latitude",
                45.18,
                "longitude",
                5.72,
                "position_kind",
                "EXACT",
                "ess",
                "YES",
                "sells_to_public",
                true));
        sample.organisation("Épicerie du Soleil", columns);
        columns.put("sells_to_public", false);
        sample.organisation("Épicerie du Soleil bis", columns);
        Map<Criterion, List<String>> criteria = new TreeMap<>(Map.of(
                Criterion.FAMILY, List.of("cooperative"),
                Criterion.SECTOR, List.of("commerce"),
                Criterion.ACTIVITY, List.of("47.11"),
                Criterion.TERRITORY, List.of("Isère"),
                Criterion.DEPARTEMENT, List.of("38"),
                Criterion.EPCI, List.of("200040715"),
                Criterion.COMMUNE, List.of("Grenoble"),
                Criterion.WORKFORCE, List.of("11")));

        SearchQuery query = new SearchQuery(
                "epicerie solei",
                false,
                criteria,
                EnumSet.of(Service.SELLS_TO_PUBLIC),
                EssStatus.YES,
                new Near(45.2, 5.7, 10),
                new Bounds(5.6, 45.1, 5.8, 45.3),
                SearchOrder.RELEVANCE,
                20,
                null);

        assertThat(search.facetedPage(query).page().lines())
                .extracting(OrganisationLine::name)
                .containsExactly("Épicerie du Soleil");
    }

    private static int departement(String code) {
        return database.jdbc()
                .sql("select id from territory where level = 'DEPARTEMENT' and code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }
}
