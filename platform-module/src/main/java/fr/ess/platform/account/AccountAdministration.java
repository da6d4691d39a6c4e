package fr.ess.platform.account;

import fr.ess.platform.account.OneTimeLinks.Purpose;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. Whatever takes rights away ends the account's sessions at once. */
@Service
public class AccountAdministration {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AccountMails mails;
    private final AccountSessions sessions;
    private final SecondFactors secondFactors;
    private final JdbcClient jdbc;

    AccountAdministration(
            Accounts accounts,
            OneTimeLinks links,
            AccountMails mails,
            AccountSessions sessions,
            SecondFactors secondFactors,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.jdbc = jdbc;
    }

    /** An account as administrators see it. */
    public record View(
            long id,
            String email,
            String displayName,
            List<Grant> grants,
            boolean active,
            boolean invited,
            boolean secondFactor,
            long version) {}

    @Transactional(readOnly = true)
    public View view(long id) {
        Account account = account(id);
        return new View(
                id,
                account.email(),
                account.displayName(),
                account.grants().stream().sorted(Grant.BY_ROLE).toList(),
                account.isActive(),
                account.passwordHash() == null,
                secondFactors.isSetUp(id),
                account.version());
    }

    /** Opens an account and sends its owner the link to choose a password; nothing when the address has one already. */
    @Transactional
    public Optional<Long> invite(EmailAddress email, String displayName, Set<Grant> grants) {
        if (accounts.findByEmail(email.value()).isPresent()) {
            return Optional.empty();
        }
        Account account = accounts.saveAndFlush(Account.invite(email, displayName, grants));
        mails.invited(account, links.issue(Purpose.INVITATION, account.id()));
        return Optional.of(account.id());
    }

    /** Sends a new link; the earlier ones end. */
    @Transactional
    public void inviteAgain(long id) {
        Account account = account(id);
        if (!account.isActive()) {
            throw new RefusedException("Ce compte est désactivé\u00a0: réactivez-le avant d’envoyer un lien.");
        }
        links.close(id);
        mails.invited(account, links.issue(Purpose.INVITATION, id));
    }

    /**
     * Changes name and roles.
     *
     * @param version what the administrator saw
     * @return false when somebody else changed the account meanwhile, and then nothing is changed
     */
    @Transactional
    public boolean change(long id, long version, String displayName, Set<Grant> grants) {
        Account account = account(id);
        if (account.version() != version) {
            return false;
        }
        boolean rolesChange = !account.grants().equals(grants);
        account.rename(displayName);
        account.grantExactly(grants);
        accounts.saveAndFlush(account);
        requireAnAdministrator();
        if (rolesChange) {
            sessions.endAll(account.email());
        }
        return true;
    }

    @Transactional
    public void disable(long id) {
        Account account = account(id);
        account.disable();
        accounts.saveAndFlush(account);
        requireAnAdministrator();
        links.close(id);
        sessions.endAll(account.email());
    }

    @Transactional
    public void enable(long id) {
        Account account = account(id);
        account.enable();
        accounts.saveAndFlush(account);
    }

    /** For somebody who lost phone and recovery codes: they set a new one up at their next sign-in. */
    @Transactional
    public void resetSecondFactor(long id) {
        Account account = account(id);
        secondFactors.remove(id);
        sessions.endAll(account.email());
    }

    @Transactional
    public void signOutEverywhere(long id) {
        sessions.endAll(account(id).email());
    }

    /** Asks the database now whether an administrator remains: its own guard, which would speak only at the end. */
    private void requireAnAdministrator() {
        try {
            jdbc.sql("set constraints account_keep_administrator immediate").update();
        } catch (DataIntegrityViolationException e) {
            throw new RefusedException(
                    "C’est le dernier compte d’administration\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.");
        }
    }

    private Account account(long id) {
        return accounts.findById(id).orElseThrow(NotFoundException::new);
    }
}
