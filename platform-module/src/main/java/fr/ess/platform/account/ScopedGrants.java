package fr.ess.platform.account;

import fr.ess.platform.account.OneTimeLinks.Purpose;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a module give and take the scoped roles that are its own to decide on, without administering accounts. */
@Service
public class ScopedGrants {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final AccountSessions sessions;

    ScopedGrants(Accounts accounts, OneTimeLinks links, AccountMails mails, AccountSessions sessions) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
    }

    /**
     * Gives a scoped role to whoever has this address. Where nobody has, an account is opened and its owner invited; who
     * never chose a password is invited again. Open sessions go on as they are: the role holds from the next sign-in.
     *
     * @return false when the account is disabled, and then nothing is given
     */
    @Transactional
    public boolean give(EmailAddress email, String displayName, Grant grant) {
        requireScoped(grant);
        Optional<Account> known = accounts.findByEmail(email.value());
        if (known.isPresent() && !known.get().isActive()) {
            return false;
        }
        Account account = known.orElseGet(() -> Account.invite(email, displayName, Set.of()));
        Set<Grant> grants = new HashSet<>(account.grants());
        grants.add(grant);
        account.grantExactly(grants);
        Account saved = accounts.saveAndFlush(account);
        if (saved.passwordHash() == null) {
            links.close(saved.id());
            mails.invited(saved, links.issue(Purpose.INVITATION, saved.id()));
        }
        return true;
    }

    /** Takes a scoped role away, and ends the account's sessions; whether it was held. */
    @Transactional
    public boolean take(long accountId, Grant grant) {
        requireScoped(grant);
        Account account = accounts.findById(accountId).orElse(null);
        if (account == null || !account.grants().contains(grant)) {
            return false;
        }
        Set<Grant> left = new HashSet<>(account.grants());
        left.remove(grant);
        account.grantExactly(left);
        accounts.saveAndFlush(account);
        sessions.endAll(account.email());
        return true;
    }

    /** Roles that hold everywhere are the administrators' to give. */
    private static void requireScoped(Grant grant) {
        if (grant.scope().isEmpty()) {
            throw new IllegalArgumentException(grant.role() + " is not bounded to anything");
        }
    }
}
