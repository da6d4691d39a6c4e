package fr.ess.platform.account;

import fr.ess.platform.account.OneTimeLinks.Purpose;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a platform that has no administrator yet: by a link in the log, which only who runs the machine can read. */
@Service
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final AccountMails mails;

    FirstAdministrator(Accounts accounts, Passwords passwords, OneTimeLinks links, AccountMails mails) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.mails = mails;
    }

    /**
     * A new link at each start, as long as nobody administers the platform. The links of earlier starts end; instances that
     * start together each offer one, and the first that is used ends the others.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void offerLink() {
        links.closeEarlierFirstAdministrator();
        if (isMissing()) {
            String token = links.issue(Purpose.FIRST_ADMINISTRATOR, null);
            log.warn(
                    "No administrator yet. Create the first one within 24 hours at {}",
                    mails.address("/premier-administrateur/" + token));
        }
    }

    public boolean isGood(String token) {
        return links.opensFirstAdministrator(token) && isMissing();
    }

    /** Creates the account; answers what is wrong with its password, if anything. The link must be good. */
    @Transactional
    public Optional<PasswordFault> create(String token, EmailAddress email, String displayName, String password) {
        Optional<PasswordFault> fault = passwords.fault(password, email.value(), displayName);
        if (fault.isEmpty() && links.useFirstAdministrator(token)) {
            Account account =
                    accounts.findByEmail(email.value()).orElseGet(() -> Account.invite(email, displayName, Set.of()));
            account.rename(displayName);
            account.enable();
            account.grantExactly(Set.of(Grant.of(Role.ADMINISTRATOR)));
            account.choosePassword(passwords.hash(password));
            accounts.saveAndFlush(account);
        }
        return fault;
    }

    private boolean isMissing() {
        return accounts.countActiveAdministrators() == 0;
    }
}
