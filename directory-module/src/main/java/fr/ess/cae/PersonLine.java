package fr.ess.cae;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of somebody who is in a co-operative at the end of a day.
 *
 * @param individual the human being, who may have records in two co-operatives
 * @param fresh whether they came in the year of the day
 * @param counted whether this is the record by which the region counts them
 */
public record PersonLine(
        long individual,
        long personId,
        long caeId,
        MembershipStatus status,
        LocalDate enteredOn,
        boolean fresh,
        boolean counted,
        Gender gender,
        EntrySituation situation,
        @Nullable String sector,
        String departement,
        boolean example) {}
