package fr.ess.cae;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where somebody stands in a co-operative. Source: seed 000, section 3. */
public enum MembershipStatus {
    WELCOMED,
    /** With a contract of support to a project of enterprise (CAPE). */
    PROJECT,
    /** With a contract of entrepreneur-employee (CESA). */
    EMPLOYED,
    /** Entrepreneur-employee and member of the co-operative. */
    ASSOCIATE,
    LEFT;

    /** What may follow {@code before}; nothing comes before an entry, as does having left. The database holds the same rule. */
    public static Set<MembershipStatus> after(@Nullable MembershipStatus before) {
        return switch (before == null ? LEFT : before) {
            case LEFT -> Set.of(WELCOMED, PROJECT, EMPLOYED);
            case WELCOMED -> Set.of(PROJECT, EMPLOYED, LEFT);
            case PROJECT -> Set.of(EMPLOYED, LEFT);
            case EMPLOYED -> Set.of(ASSOCIATE, LEFT);
            case ASSOCIATE -> Set.of(LEFT);
        };
    }
}
