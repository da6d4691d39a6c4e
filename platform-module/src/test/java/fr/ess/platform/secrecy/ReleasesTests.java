package fr.ess.platform.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What changed between two days that are told is the doing of three members at least, or of none. */
class ReleasesTests {

    private static final LocalDate TODAY = LocalDate.of(2013, 2, 1);

    private final TreeMap<LocalDate, Set<Long>> moves = new TreeMap<>();

    @Test
    void aQuarterInWhichTwoMembersMovedWaitsForTheNext() {
        moves.put(LocalDate.of(2012, 1, 10), Set.of(1L, 2L, 3L));
        moves.put(LocalDate.of(2012, 4, 2), Set.of(1L, 2L));
        moves.put(LocalDate.of(2012, 9, 30), Set.of(4L));
        assertThat(days())
                .containsExactly(LocalDate.of(2012, 3, 31), LocalDate.of(2012, 9, 30), LocalDate.of(2012, 12, 31));
    }

    @Test
    void oneMemberThatMovesOftenIsOne() {
        moves.put(LocalDate.of(2012, 1, 10), Set.of(1L));
        moves.put(LocalDate.of(2012, 5, 10), Set.of(1L));
        moves.put(LocalDate.of(2012, 12, 10), Set.of(1L));
        assertThat(days()).isEmpty();
    }

    @Test
    void whetherSomethingMovedIsKnownOfEachDay() {
        moves.put(LocalDate.of(2012, 8, 1), Set.of(1L, 2L, 3L));
        assertThat(Releases.of(moves, TODAY))
                .containsExactly(
                        new Releases.Day(LocalDate.of(2012, 9, 30), true),
                        new Releases.Day(LocalDate.of(2012, 12, 31), false));
    }

    private List<LocalDate> days() {
        return Releases.of(moves, TODAY).stream().map(Releases.Day::date).toList();
    }
}
