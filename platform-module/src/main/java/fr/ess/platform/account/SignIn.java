package fr.ess.platform.account;

import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Tells who a person is from what they know: the password first, then the second factor where one is due. Guessing is
 * slowed down where it comes from, so that nobody can lock somebody else out.
 */
@Service
public class SignIn {

    private static final Allowance BY_NETWORK = new Allowance("sign-in.network", 60, Duration.ofMinutes(15));
    private static final Allowance BY_NETWORK_AND_ACCOUNT =
            new Allowance("sign-in.account", 10, Duration.ofMinutes(15));
    /** Whoever comes here knows the password: counted by account, from wherever, because six digits are few. */
    private static final Allowance CODES = new Allowance("sign-in.code", 6, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SecondFactorPolicy policy;
    private final RateLimit limit;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactors secondFactors,
            SecondFactorPolicy policy,
            RateLimit limit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.policy = policy;
        this.limit = limit;
    }

    /** Where a person stands after a step of signing in. */
    public record Progress(SignedIn person, SignInState state) {}

    /**
     * Checks a password; an unknown, a disabled and a known account cost the same work and are answered alike.
     *
     * @param from the network address that asks
     */
    public Optional<Progress> withPassword(String email, String password, String from) {
        String network = RateLimit.network(from);
        String account = EmailAddress.parse(email).map(EmailAddress::value).orElse("");
        limit.take(BY_NETWORK, network);
        limit.take(BY_NETWORK_AND_ACCOUNT, network, account);
        Optional<Progress> progress = check(account, password);
        progress.ifPresent(right -> limit.forget(BY_NETWORK_AND_ACCOUNT, network, account));
        return progress;
    }

    /** Checks a code of the second factor, or a recovery code, of a person whose password was right. */
    public Optional<Progress> withCode(SignedIn person, String code) {
        limit.take(CODES, String.valueOf(person.accountId()));
        return secondFactors.verify(person.accountId(), code) ? complete(person.accountId()) : Optional.empty();
    }

    /** Puts a second factor into force; answers the recovery codes, this once, or nothing when the code is wrong. */
    public Optional<List<String>> confirmSecondFactor(SignedIn person, String code) {
        limit.take(CODES, String.valueOf(person.accountId()));
        return secondFactors.confirm(person.accountId(), code);
    }

    /** The whole session of a person who just put a second factor into force. */
    public Optional<Progress> complete(long accountId) {
        return accounts.findById(accountId)
                .filter(Account::isUsable)
                .map(account -> new Progress(account.signedIn(SignInState.COMPLETE), SignInState.COMPLETE));
    }

    /** Outside of any transaction: comparing takes long enough for others to need the connection. */
    private Optional<Progress> check(String email, String password) {
        Optional<Account> usable = accounts.findByEmail(email).filter(Account::isUsable);
        String hash = usable.map(Account::passwordHash).orElse(null);
        if (usable.isEmpty() || hash == null) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        Account account = usable.get();
        if (passwords.isOutdated(hash)) {
            account.choosePassword(passwords.hash(password));
            accounts.save(account);
        }
        SignInState state = state(account);
        return Optional.of(new Progress(account.signedIn(state), state));
    }

    private SignInState state(Account account) {
        if (secondFactors.isSetUp(account.id())) {
            return SignInState.CODE_DUE;
        }
        return policy.requires(account) ? SignInState.ENROLMENT_DUE : SignInState.COMPLETE;
    }
}
