package fr.ess.events.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the contest never allows is refused by the database itself, whoever writes. */
class ContestInvariantTests {

    private static final ContestFixture fixture = new ContestFixture();
    private static final List<Integer> MARKS = List.of(5, 4, 3);

    private final int contest = fixture.contest(2);
    private final long entry = fixture.entries(contest).get(0);
    private final List<Long> jurors = fixture.jurors(contest);

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static void refused(String fault, Runnable writing) {
        assertThatThrownBy(writing::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(fault);
    }

    private void set(String what) {
        fixture.set(contest, what);
    }

    private void sql(String sql) {
        fixture.jdbc.sql(sql).update();
    }

    @Test
    void nothingIsEnteredOutsideOfTheCall() {
        refused("The call is not open", () -> fixture.entry(contest, "late@exemple.test"));
        refused(
                "The call is not open",
                () -> sql("update contest_entry set title = 'Autre', changed_at = now() where id = " + entry));
        set("opens_at = now() + interval '1 hour', closes_at = now() + interval '2 hours'");
        refused("The call is not open", () -> fixture.entry(contest, "early@exemple.test"));
        set("opens_at = now() - interval '1 hour'");
        fixture.entry(contest, "in-time@exemple.test");
        refused("contest_entry_one_of_address", () -> fixture.entry(contest, "IN-TIME@exemple.test"));
    }

    @Test
    void nobodyMarksWhileTheCallIsOpenNorWhoIsNotOfTheJury() {
        set("closes_at = now() + interval '1 hour'");
        refused("The call is still open", () -> fixture.sheet(contest, entry, jurors.get(0), MARKS));
        set("closes_at = now() - interval '1 hour'");
        long stranger = fixture.jurors(fixture.contest(0)).get(0);
        refused("contest_juror", () -> fixture.sheet(contest, entry, stranger, MARKS));
        refused("A mark above the grid", () -> fixture.sheet(contest, entry, jurors.get(0), List.of(6, 1, 1)));
    }

    @Test
    void aSheetClosesOnceCompleteAndStays() {
        refused("A sheet is closed once complete", () -> fixture.sheet(contest, entry, jurors.get(0), List.of(5, 4)));
        fixture.sheet(contest, entry, jurors.get(1), MARKS);
        String closed = "sheet_id in (select id from contest_sheet where account_id = " + jurors.get(1) + ")";
        refused("A closed sheet stays", () -> sql("update contest_score set mark = 0 where " + closed));
        refused("A closed sheet stays", () -> sql("delete from contest_score where " + closed));
        refused(
                "The grid has been used",
                () -> sql("update contest_criterion set weight = 9 where contest_id = " + contest));
        refused("The grid has been used", () -> set("top_mark = 10"));
    }

    @Test
    void whoIsRecusedMarksNoMore() {
        fixture.recuse(contest, entry, jurors.get(0));
        refused("This juror is recused", () -> fixture.sheet(contest, entry, jurors.get(0), MARKS));
        refused("kept as it was written", () -> sql("delete from contest_recusal where entry_id = " + entry));
    }

    @Test
    void aResultIsThatOfTheRankingAndStays() {
        long other = fixture.entries(contest).get(1);
        for (long juror : jurors.subList(0, 2)) {
            fixture.sheet(contest, entry, juror, MARKS);
            fixture.sheet(contest, other, juror, List.of(0, 0, 1));
        }
        set("state = 'SCORED', jury_closed_at = now()");
        refused("The jury is closed", () -> fixture.recuse(contest, entry, jurors.get(3)));
        refused(
                "not the first of the ranking",
                () -> set("state = 'DECIDED', decided_at = now(), laureate_entry_id = " + other));
        set("state = 'DECIDED', decided_at = now(), laureate_entry_id = " + entry);
        refused("does not go from DECIDED", () -> set("state = 'CALL', jury_closed_at = null"));
        refused("The jury is closed", () -> set("laureate_entry_id = null"));
        assertThat(new ContestRanking(fixture.jdbc).of(contest))
                .extracting(ContestRanking.Ranked::rank)
                .containsExactly(1, 2);
    }
}
