package fr.ess.platform.account;

import fr.ess.platform.account.OneTimeLinks.Purpose;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing a password from a link that was sent by mail: after forgetting it, or after an invitation. */
@Service
public class PasswordReset {

    private static final Allowance BY_NETWORK = new Allowance("reset.network", 20, Duration.ofHours(1));
    private static final Allowance BY_ACCOUNT = new Allowance("reset.account", 5, Duration.ofHours(1));

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final AccountSessions sessions;
    private final RateLimit limit;
    private final Journal journal;

    PasswordReset(
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            AccountMails mails,
            AccountSessions sessions,
            RateLimit limit,
            Journal journal) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.limit = limit;
        this.journal = journal;
    }

    /** Refuses whoever asks too often, whether or not the address has an account. */
    public void admit(EmailAddress email, String from) {
        limit.take(BY_NETWORK, RateLimit.network(from));
        limit.take(BY_ACCOUNT, email.value());
    }

    /** Sends the link if the address has an account; called after the answer was given, which tells nothing. */
    @Transactional
    public void send(EmailAddress email) {
        accounts.findByEmail(email.value()).filter(Account::isActive).ifPresent(account -> {
            mails.resetAsked(account, links.issue(Purpose.PASSWORD_RESET, account.id()));
            journal.record("account.reset-asked", "account", String.valueOf(account.id()), Map.of());
        });
    }

    public boolean isGood(String token) {
        return links.account(token).isPresent();
    }

    /** How choosing a password ended. */
    public enum Outcome {
        DONE,
        LINK_OVER,
        REFUSED
    }

    /** The outcome, with what is wrong with a refused password. */
    public record Choice(Outcome outcome, Optional<PasswordFault> fault) {}

    /** Sets the password, uses the link up and signs the account out everywhere. */
    @Transactional
    public Choice choose(String token, String password) {
        Optional<Account> found =
                links.account(token).flatMap(accounts::findById).filter(Account::isActive);
        if (found.isEmpty()) {
            return new Choice(Outcome.LINK_OVER, Optional.empty());
        }
        Account account = found.get();
        Optional<PasswordFault> fault = passwords.fault(password, account.email(), account.displayName());
        if (fault.isPresent()) {
            return new Choice(Outcome.REFUSED, fault);
        }
        if (!links.use(token)) {
            return new Choice(Outcome.LINK_OVER, Optional.empty());
        }
        account.choosePassword(passwords.hash(password));
        accounts.saveAndFlush(account);
        links.close(account.id());
        sessions.endAll(account.email());
        return new Choice(Outcome.DONE, Optional.empty());
    }
}
