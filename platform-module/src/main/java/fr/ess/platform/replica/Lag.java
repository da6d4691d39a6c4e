package fr.ess.platform.replica;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How far a replica is behind, told from where the main database's log stood at each look: whoever has replayed up to that
 * place has all that was committed before that look. The replica's own clock and that of its last transaction say nothing
 * of a stream that stands still.
 */
final class Lag {

    private static final int MOST_LOOKS = 1_000;

    private record Look(long nanos, long place) {}

    /** The oldest first; places only grow. */
    private final Deque<Look> looks = new ArrayDeque<>();

    /** Notes where the main database stood at a moment. */
    void mainStoodAt(long nanos, long place) {
        Look last = looks.peekLast();
        if ((last != null && last.place() >= place) || looks.size() >= MOST_LOOKS) {
            looks.removeLast();
        }
        looks.addLast(new Look(nanos, place));
    }

    /** The time between the last look and the latest one that the replica has all of; empty where it has not even the first. */
    Optional<Duration> behind(long replayed) {
        Look latest = looks.peekLast();
        Look complete = null;
        while (!looks.isEmpty() && looks.getFirst().place() <= replayed) {
            complete = looks.removeFirst();
        }
        if (complete == null || latest == null) {
            return Optional.empty();
        }
        looks.addFirst(complete);
        return Optional.of(Duration.ofNanos(latest.nanos() - complete.nanos()));
    }
}
