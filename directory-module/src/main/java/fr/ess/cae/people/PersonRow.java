package fr.ess.cae.people;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.MembershipStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list of one co-operative's people.
 *
 * @param name null once the record is anonymous
 * @param status null where every status was withdrawn
 */
public record PersonRow(
        long id,
        int number,
        @Nullable String name,
        @Nullable String activity,
        Gender gender,
        EntrySituation situation,
        @Nullable Integer birthYear,
        @Nullable String commune,
        @Nullable String sector,
        @Nullable MembershipStatus status,
        @Nullable LocalDate since,
        boolean example) {}
