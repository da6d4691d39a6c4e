package fr.ess.directory.participation;

import fr.ess.platform.account.EmailAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends.
 *
 * @param email where the answer goes; without one there is no answer, and nothing to confirm
 * @param accountId of the signed-in person whose address this is: known to be theirs
 */
public record NewContribution(
        ContributionKind kind,
        @Nullable Long organisationId,
        @Nullable Integer departementId,
        @Nullable Long accountId,
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable String message,
        Map<String, String> entry) {

    boolean toBeConfirmed() {
        return email != null && accountId == null;
    }
}
