package fr.ess.platform.account;

import fr.ess.platform.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose roles need a second factor: administrators and the fund's, except in the demonstration. */
@Component
class SecondFactorPolicy {

    private final boolean demonstration;

    /** @param demonstration decided by whether the database is the embedded one, unless it is set */
    SecondFactorPolicy(
            @Value("${cress.demonstration:#{null}}") @Nullable Boolean demonstration, ListableBeanFactory beans) {
        this.demonstration =
                demonstration != null ? demonstration : beans.getBeanNamesForType(EmbeddedDatabase.class).length > 0;
    }

    boolean requires(Account account) {
        return !demonstration && account.requiresSecondFactor();
    }
}
