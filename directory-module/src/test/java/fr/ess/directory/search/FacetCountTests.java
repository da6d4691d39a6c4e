package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The counts that are kept say what counting would say, whatever was written and in whichever transactions. */
class FacetCountTests {

    private static final String DIFFERENCES = """
            with counted as (
                select family_id, sector_id, departement_id, workforce_band_id, count(*)::int as entries
                from organisation_search where published group by 1, 2, 3, 4)
            select count(*) from ((table counted except table facet_count)
                                  union all (table facet_count except table counted)) as differences
            """;

    /** Each is run on its own; those of one list may be one transaction. */
    private static final List<String> WRITES = List.of(
            "insert into organisation (slug, name, source, family_id) select 'n-' || gen_random_uuid(), 'Nom', 'CRESS', 1 from generate_series(1, 3)",
            "update organisation set family_id = 2 where id % 2 = 0",
            "update organisation set family_id = null, sector_id = 1 where id % 3 = 0",
            "update organisation set status = 'CLOSED' where id % 4 = 0",
            "update organisation set status = 'PUBLISHED' where id % 8 = 0",
            "update organisation set departement_id = (select id from territory where level = 'DEPARTEMENT' and code = '38') where commune_id is null and id % 5 = 0",
            "update organisation set name = name || ' bis' where id % 2 = 1",
            "delete from organisation where id % 7 = 0");

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeContainer
    static void start() {
        database = TestDatabase.fresh();
        database.jdbc().sql("""
                insert into legal_family (id, code, label, source)
                values (1, 'association', 'Association', 'test'), (2, 'cooperative', 'Coopérative', 'test')
                on conflict do nothing""").update();
        database.jdbc().sql("""
                insert into sector (id, code, label, source) values (1, 'un', 'Un', 'test') on conflict do nothing""").update();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    @Provide
    Arbitrary<List<List<String>>> transactions() {
        return Arbitraries.of(WRITES).list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(6);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsKeptIsWhatWouldBeCounted(@ForAll("transactions") List<List<String>> transactions) {
        transactions.forEach(statements -> database.jdbc()
                .sql("do $x$ begin " + String.join("; ", statements) + "; end $x$")
                .update());

        assertThat(count(DIFFERENCES)).isZero();
        assertThat(new OrganisationSearch(database.jdbc())
                        .page(new SearchQuery(null, Map.of(), null, null, null, SearchOrder.NAME, 1, null))
                        .total())
                .isEqualTo(count("select count(*) from organisation where status = 'PUBLISHED'"));
        assertThat(count("select count(*) from facet_count_change")).isZero();
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
