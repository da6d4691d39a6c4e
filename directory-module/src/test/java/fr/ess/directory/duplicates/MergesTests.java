package fr.ess.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.directory.duplicates.Merges.Outcome;
import fr.ess.directory.duplicates.Merges.Read;
import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two entries become one, and two again. */
class MergesTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final String BY = "Équipe";

    private final JdbcClient jdbc = database.jdbc();
    private final Merges merges = DuplicateFixture.merges(database);

    private long first;
    private long second;

    @BeforeEach
    void twoEntries() {
        jdbc.sql("delete from organisation_merge").update();
        jdbc.sql("delete from organisation where merged_into_id is not null").update();
        jdbc.sql("delete from organisation").update();
        first = insert("premiere", "Première", "732829320", "", "");
        second = insert("seconde", "Première", "732829320", "73282932000074", "0478000000");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private long insert(String slug, String name, String siren, String siret, String phone) {
        return jdbc.sql(
                        "insert into organisation (slug, name, siren, siret, phone, source, commune_id) values (?, ?, ?, nullif(?, ''), nullif(?, ''), 'CRESS',"
                                + " (select id from territory where level = 'COMMUNE' and code = '38185')) returning id")
                .params(slug, name, siren, siret, phone)
                .query(Long.class)
                .single();
    }

    private String column(long id, String name) {
        return String.valueOf(jdbc.sql("select " + name + "::text from organisation where id = ?")
                .param(id)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single());
    }

    private Read read(long id) {
        return new Read(id, Long.parseLong(column(id, "version")));
    }

    private long merge(long kept, long gone, Set<MergeField> taken) {
        assertThat(merges.merge(read(kept), read(gone), taken, BY)).isEqualTo(Outcome.DONE);
        return jdbc.sql("select max(id) from organisation_merge")
                .query(Long.class)
                .single();
    }

    @Test
    void theKeptEntryTakesWhatWasChosenAndTheOtherLeadsThere() {
        merge(first, second, EnumSet.of(MergeField.NUMBERS));

        assertThat(column(first, "siret")).isEqualTo("73282932000074");
        assertThat(column(first, "phone")).isEqualTo("null");
        assertThat(column(second, "status")).isEqualTo("MERGED");
        assertThat(column(second, "merged_into_id")).isEqualTo(Long.toString(first));
        assertThat(column(second, "slug")).isEqualTo("seconde");
    }

    @Test
    void aMergeTakenBackLeavesEverythingAsItWas() {
        String before = column(first, "(to_jsonb(organisation) - 'version' - 'updated_at')");
        String other = column(second, "(to_jsonb(organisation) - 'version' - 'updated_at')");

        long merge = merge(first, second, EnumSet.of(MergeField.NUMBERS, MergeField.PHONE, MergeField.PLACE));
        assertThat(merges.split(merge, BY)).isEmpty();

        assertThat(column(first, "(to_jsonb(organisation) - 'version' - 'updated_at')"))
                .isEqualTo(before);
        assertThat(column(second, "(to_jsonb(organisation) - 'version' - 'updated_at')"))
                .isEqualTo(other);
        assertThatThrownBy(() -> merges.split(merge, BY)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatSomebodyChangedSinceStaysAndIsTold() {
        long merge = merge(first, second, EnumSet.of(MergeField.NUMBERS, MergeField.PHONE));
        jdbc.sql("update organisation set phone = '0476000000', version = version + 1 where id = ?")
                .param(first)
                .update();

        assertThat(merges.split(merge, BY)).containsExactly(MergeField.PHONE);

        assertThat(column(first, "phone")).isEqualTo("0476000000");
        assertThat(column(first, "siret")).isEqualTo("null");
        assertThat(column(second, "status")).isEqualTo("PUBLISHED");
    }

    @Test
    void whoReadAnEntryThatChangedMergesNothing() {
        Read stale = read(first);
        jdbc.sql("update organisation set name = 'Autre', version = version + 1 where id = ?")
                .param(first)
                .update();

        assertThat(merges.merge(stale, read(second), Set.of(), BY)).isEqualTo(Outcome.OVERTAKEN);
        assertThat(column(second, "status")).isEqualTo("PUBLISHED");
    }

    @Test
    void anEntryIsMergedOnce() {
        merge(first, second, Set.of());

        assertThatThrownBy(() -> merges.merge(read(first), read(second), Set.of(), BY))
                .isInstanceOf(RefusedException.class);
        assertThat(merges.byRule(first, second)).isFalse();
    }

    @Test
    void theRuleKeepsTheEntryWithTheSiretAndFillsWhatItLeavesEmpty() {
        jdbc.sql("update organisation set description = 'Connue' where id = ?")
                .param(first)
                .update();

        DuplicateFixture.search(database).run();

        assertThat(column(first, "status")).isEqualTo("MERGED");
        assertThat(column(second, "description")).isEqualTo("Connue");
        assertThat(jdbc.sql("select by_rule from organisation_merge")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theRuleHidesNoLivingEntryBehindAClosedOne() {
        jdbc.sql("update organisation set status = 'CLOSED' where id = ?")
                .param(second)
                .update();

        DuplicateFixture.search(database).run();

        assertThat(column(first, "status")).isEqualTo("PUBLISHED");
        assertThat(jdbc.sql("select count(*) from duplicate_pair")
                        .query(Integer.class)
                        .single())
                .as("the staff are asked")
                .isEqualTo(1);
    }

    @Test
    void aSiretThatAThirdEntryTookSinceIsToldInWords() {
        long merge = merge(first, second, Set.of());
        insert("troisieme", "Troisième", "732829320", "73282932000074", "");

        assertThatThrownBy(() -> merges.split(merge, BY)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatWasTakenApartIsNeitherMergedNorProposedAgain() {
        long merge = merge(second, first, Set.of());
        merges.split(merge, BY);

        DuplicateSearch search = DuplicateFixture.search(database);
        search.run();

        assertThat(column(first, "status")).isEqualTo("PUBLISHED");
        assertThat(jdbc.sql("select count(*) from duplicate_pair")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(search.state().proposed()).isZero();
        assertThat(search.state().underWay()).isFalse();
    }

    @Test
    void onlyOneSearchIsUnderWay() {
        DuplicateSearch search = DuplicateFixture.search(database);

        assertThat(search.announce()).isTrue();
        assertThat(search.announce()).isFalse();
        search.run();
        assertThat(search.announce()).isTrue();
        search.run();
    }
}
