package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body, as it was on one day.
 *
 * @param rhythmText its rhythm in the words of the contract
 * @param secretariat the institution that keeps its papers
 * @param mostProxies how many absent members one member may represent
 * @param axisId the axis that it follows, if only one
 * @param source where all this is told
 */
public record GovernanceBody(
        long id,
        String slug,
        BodyKind kind,
        long version,
        String name,
        String purpose,
        String composition,
        Rhythm rhythm,
        String rhythmText,
        String secretariat,
        int mostProxies,
        @Nullable Long axisId,
        String source,
        LocalDate inForceOn) {}
