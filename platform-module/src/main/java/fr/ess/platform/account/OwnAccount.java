package fr.ess.platform.account;

import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may do with their own account. */
@Service
public class OwnAccount {

    private static final Allowance PASSWORD_CHECKS = new Allowance("own-account.password", 10, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SecondFactorPolicy policy;
    private final OneTimeLinks links;
    private final AccountSessions sessions;
    private final RateLimit limit;

    OwnAccount(
            Accounts accounts,
            Passwords passwords,
            SecondFactors secondFactors,
            SecondFactorPolicy policy,
            OneTimeLinks links,
            AccountSessions sessions,
            RateLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.policy = policy;
        this.links = links;
        this.sessions = sessions;
        this.limit = limit;
    }

    /** What a person sees of their account. */
    public record View(
            String email,
            String displayName,
            List<Grant> grants,
            boolean secondFactor,
            boolean secondFactorCompulsory,
            int recoveryCodes) {}

    @Transactional(readOnly = true)
    public View view(long id) {
        Account account = account(id);
        return new View(
                account.email(),
                account.displayName(),
                account.grants().stream().sorted(Grant.BY_ROLE).toList(),
                secondFactors.isSetUp(id),
                policy.requires(account),
                secondFactors.unusedRecoveryCodes(id));
    }

    @Transactional
    public SignedIn rename(long id, String displayName) {
        Account account = account(id);
        account.rename(displayName);
        return accounts.saveAndFlush(account).signedIn(SignInState.COMPLETE);
    }

    /** Whether this is the person at the keyboard: asked before what would outlast a session left open. */
    public boolean knowsPassword(long id, String password) {
        limit.take(PASSWORD_CHECKS, String.valueOf(id));
        String hash = account(id).passwordHash();
        return hash != null && passwords.matches(password, hash);
    }

    /** Changes the password and ends every other session; answers what is wrong with the new one, if anything. */
    @Transactional
    public Optional<PasswordFault> changePassword(long id, String password, String keptSession) {
        Account account = account(id);
        Optional<PasswordFault> fault = passwords.fault(password, account.email(), account.displayName());
        if (fault.isEmpty()) {
            account.choosePassword(passwords.hash(password));
            accounts.saveAndFlush(account);
            links.close(id);
            sessions.endOthers(account.email(), keptSession);
        }
        return fault;
    }

    /** Gives the second factor up, where no role of the account requires it, and ends every other session. */
    @Transactional
    public void removeSecondFactor(long id, String keptSession) {
        Account account = account(id);
        if (policy.requires(account)) {
            throw new RefusedException("Vos rôles exigent le second facteur\u00a0: il ne peut pas être retiré.");
        }
        secondFactors.remove(id);
        sessions.endOthers(account.email(), keptSession);
    }

    private Account account(long id) {
        return accounts.findById(id).orElseThrow(NotFoundException::new);
    }
}
