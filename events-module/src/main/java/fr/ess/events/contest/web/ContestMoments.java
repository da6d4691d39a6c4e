package fr.ess.events.contest.web;

import fr.ess.platform.french.French;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Moments of the contest as French pages tell them. */
final class ContestMoments {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ContestMoments() {}

    static @Nullable LocalDateTime local(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(PARIS).toLocalDateTime();
    }

    static String told(@Nullable OffsetDateTime moment) {
        LocalDateTime local = local(moment);
        return local == null ? "" : French.dateTime(local);
    }
}
