package fr.ess.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.observatory.edition.Editors;
import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of the demonstration's vintages is what an independent query of the directory counts, and never changes. */
class VintageTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;
    private static Vintages vintages;
    private static Observatory observatory;
    private static Vintage end;

    @BeforeAll
    static void tell() {
        database = TestDatabase.demonstration();
        jdbc = database.jdbc();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        vintages = new Vintages(jdbc, Editors.of(jdbc), Clock.systemUTC());
        observatory = new Observatory(jdbc);
        List<Vintage> told = inTransaction(() -> vintages.told());
        assertThat(told).extracting(Vintage::year).containsExactly(2016, 2013);
        end = told.get(0);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private record Cell(String level, String code, String breakdown, int category) {}

    private record Sum(long units, long employers, long jobs) {}

    /** From the entries themselves, one département, EPCI or commune at a time, with the midpoints worked out anew. */
    private static Map<Cell, Sum> counted() {
        return jdbc
                .sql("""
                        with unit as (
                            select o.id, c.code as commune, e.code as epci, d.code as departement, coalesce(o.family_id, 0) as family,
                                   coalesce(o.sector_id, 0) as sector,
                                   case when b.least >= 250 then 4 when b.least >= 50 then 3 when b.least >= 10 then 2
                                        when b.least >= 1 then 1 end as size,
                                   case when b.least >= 1 then 1 else 0 end as employer,
                                   case when b.least >= 1 then ceil((b.least + coalesce(b.most, b.least)) / 2.0) else 0 end as jobs
                            from organisation o
                            join territory d on d.id = o.departement_id
                            left join territory c on c.id = o.commune_id left join territory e on e.id = c.epci_id
                            left join workforce_band b on b.id = o.workforce_band_id
                            where o.ess = 'YES' and o.status not in ('CLOSED', 'MERGED', 'DRAFT')),
                        placed as (
                            select 'REGION' as level, '82' as code, unit.* from unit
                            union all select 'DEPARTEMENT', departement, unit.* from unit
                            union all select 'EPCI', epci, unit.* from unit where epci is not null
                            union all select 'COMMUNE', commune, unit.* from unit where commune is not null)
                        select level, code, 'TOTAL' as breakdown, 0 as category, count(*), sum(employer), sum(jobs) from placed group by 1, 2, 3, 4
                        union all select level, code, 'FAMILY', family, count(*), sum(employer), sum(jobs) from placed group by 1, 2, 3, 4
                        union all select level, code, 'SECTOR', sector, count(*), sum(employer), sum(jobs) from placed group by 1, 2, 3, 4
                        union all select level, code, 'SIZE', size, count(*), sum(employer), sum(jobs) from placed where size is not null group by 1, 2, 3, 4""")
                .query((row, number) -> Map.entry(
                        new Cell(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                        new Sum(row.getLong(5), row.getLong(6), row.getLong(7))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyFigureThatIsToldIsWhatAnIndependentQueryCounts() {
        Map<Cell, Sum> counted = counted();
        int[] compared = new int[1];
        jdbc.sql("""
                        select t.level, t.code, f.breakdown, f.category, f.units, f.employers, f.jobs
                        from observatory_figure f join observatory_territory t using (vintage_id, territory_id)
                        where f.vintage_id = ? and f.breakdown <> 'SITE'""").param(end.id()).query(row -> {
            Sum sum = Objects.requireNonNull(
                    counted.get(new Cell(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))));
            if (row.getObject(5) != null) {
                assertThat(row.getLong(5)).isEqualTo(sum.units());
                compared[0]++;
            }
            if (row.getObject(7) != null) {
                assertThat(row.getLong(6)).isEqualTo(sum.employers());
                assertThat(row.getLong(7)).isEqualTo(sum.jobs());
            }
        });
        assertThat(compared[0]).isGreaterThan(500);
        long detailed = counted.keySet().stream()
                .filter(cell -> cell.breakdown().equals("TOTAL")
                        || Objects.requireNonNull(counted.get(new Cell(cell.level(), cell.code(), "TOTAL", 0)))
                                        .units()
                                >= 10)
                .count();
        assertThat(jdbc.sql("select count(*) from observatory_figure where vintage_id = ? and breakdown <> 'SITE'")
                        .param(end.id())
                        .query(Long.class)
                        .single())
                .as("what has no row is zero, or in a table that is not told")
                .isEqualTo(detailed);
    }

    @Test
    void notAnEmployerIsWhoHasNoBandOrNone() {
        Told region = observatory.of(end, observatory.region(end), Category.ALL);
        long employers = jdbc.sql("""
                        select count(*) from organisation o join workforce_band b on b.id = o.workforce_band_id
                        where o.ess = 'YES' and o.status = 'PUBLISHED' and o.departement_id is not null and b.code not in ('NN', '00')""").query(Long.class).single();
        assertThat(region.employers()).isEqualTo(employers);
        assertThat(region.units()).isGreaterThan(employers);
    }

    @Test
    void headquartersAndEstablishmentsAreToldApart() {
        long[] counted = jdbc.sql("""
                        select count(*), count(*) filter (where not headquarters) from observatory_count where vintage_id = ?""")
                .param(end.id())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        assertThat(counted[0]).isPositive();
        int vintage = inTransaction(() -> {
            jdbc.sql("""
                            insert into organisation (slug, name, siren, siret, ess, source, departement_id)
                            select 'deux-lieux-' || n, 'Deux lieux', '552100554', s, 'YES', 'CRESS', (select id from territory where level = 'DEPARTEMENT' and code = '38')
                            from unnest(array['55210055400013', '55210055400021']) with ordinality as x (s, n)""").update();
            return vintages.take(2030, "Essai", "Essai", "Essai");
        });
        long establishments = jdbc.sql(
                        "select coalesce(sum(units), 0) from observatory_count where vintage_id = ? and not headquarters")
                .param(vintage)
                .query(Long.class)
                .single();
        assertThat(establishments).isEqualTo(counted[1] + 1);
    }

    @Test
    void aVintageNeverChanges() {
        List<String> attempts = List.of(
                "update observatory_vintage set year = 1999",
                "delete from observatory_vintage",
                "update observatory_count set units = units + 1",
                "delete from observatory_count",
                "truncate observatory_figure",
                "update observatory_figure set units = null",
                "update observatory_territory set name = 'x'",
                "update observatory_rule set wording = 'x'",
                "insert into observatory_count select * from observatory_count limit 1",
                "insert into observatory_count select -1, 1, null, null, null, null, true, 1, 0, 0",
                "insert into observatory_figure select vintage_id, territory_id, 'SITE', 9, 5, 5, 5, true from observatory_figure limit 1");
        for (String attempt : attempts) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
        }
        assertThatThrownBy(() -> vintages.take(2016, "Encore", "Encore", "Essai"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSameVintageGivesTheSameFigureWhateverTheDirectoryBecomes() {
        Place isere = observatory.place(end, "Isère").orElseThrow();
        Told before = observatory.of(end, isere, Category.ALL);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update organisation set status = 'CLOSED' where departement_id = ?")
                    .param(isere.id())
                    .update();
            assertThat(observatory.of(end, isere, Category.ALL)).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void theSumsThatAreToldAddUp() {
        Place region = observatory.region(end);
        Told all = observatory.of(end, region, Category.ALL);
        long departements = observatory.inside(end, region, Level.DEPARTEMENT, Category.ALL).stream()
                .mapToLong(line -> Objects.requireNonNull(line.told().units()))
                .sum();
        assertThat(all.units()).isEqualTo(departements);
        assertThat(observatory.inside(end, region, Level.COMMUNE, Category.ALL)).hasSizeGreaterThan(2_700);
    }
}
