package fr.ess.cae;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A co-operative of activity and employment, without its people.
 *
 * @param entry address of its entry in the directory, where it has a published one
 * @param tradeName what a sector co-operative does
 * @param places where it receives people
 */
public record CoOperative(
        long id,
        String slug,
        String name,
        @Nullable String entry,
        Trade trade,
        @Nullable String tradeName,
        String departement,
        String departementCode,
        List<String> places,
        @Nullable String presentation,
        String source,
        long version) {}
