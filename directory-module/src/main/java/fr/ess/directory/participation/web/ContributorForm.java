package fr.ess.directory.participation.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.SignedIn;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who contributes, and what they say.
 *
 * @param trap a field that people do not see: what fills it is a program
 */
record ContributorForm(
        @Size(max = 120, message = "120 caractères au plus.") @Nullable String contributorName,

        @Size(max = 254, message = "254 caractères au plus.") @Nullable String contributorEmail,

        @Size(max = 4000, message = "4 000 caractères au plus.") @Nullable String message,

        @Nullable String trap) {

    private static final String UNREADABLE = "Une adresse électronique, comme nom@exemple.fr.";

    static ContributorForm of(@Nullable SignedIn person) {
        return person == null
                ? new ContributorForm(null, null, null, null)
                : new ContributorForm(person.displayName(), person.email(), null, null);
    }

    boolean isTrapped() {
        return trap != null && !trap.isBlank();
    }

    void requireName(Errors errors) {
        if (name() == null) {
            errors.rejectValue("contributorName", "name", "Indiquez votre nom.");
        }
    }

    void requireEmail(Errors errors) {
        if (email().isEmpty()) {
            errors.rejectValue("contributorEmail", "email", UNREADABLE);
        }
    }

    void requireReadableEmail(Errors errors) {
        if (stripped(contributorEmail) != null && email().isEmpty()) {
            errors.rejectValue("contributorEmail", "email", UNREADABLE);
        }
    }

    void requireMessage(Errors errors, String sentence) {
        if (text() == null) {
            errors.rejectValue("message", "message", sentence);
        }
    }

    @Nullable String name() {
        return stripped(contributorName);
    }

    Optional<EmailAddress> email() {
        return EmailAddress.parse(contributorEmail == null ? "" : contributorEmail);
    }

    @Nullable String text() {
        return stripped(message);
    }

    /** The account of who is signed in, if the address is theirs: it needs no confirmation then. */
    @Nullable Long accountOf(@Nullable SignedIn person) {
        return person != null && email().map(EmailAddress::value).orElse("").equalsIgnoreCase(person.email())
                ? Long.valueOf(person.accountId())
                : null;
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
