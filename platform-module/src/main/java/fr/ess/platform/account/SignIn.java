package fr.ess.platform.account;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who a person is from what they know: the password first, then the second factor where one is due. */
@Service
public class SignIn {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    SignIn(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode("nobody has this password");
    }

    /** Where a person stands after a step of signing in. */
    public record Progress(SignedIn person, SignInState state) {}

    /** Checks a password; an unknown address costs as much time as a known one and is answered alike. */
    @Transactional
    public Optional<Progress> withPassword(String email, String password) {
        Optional<Account> found = EmailAddress.parse(email).flatMap(address -> accounts.findByEmail(address.value()));
        String hash = found.map(Account::passwordHash).orElse(hashOfNobody);
        if (!encoder.matches(password, hash)) {
            return Optional.empty();
        }
        return found.filter(Account::isUsable).map(account -> {
            if (encoder.upgradeEncoding(hash)) {
                account.choosePassword(encoder.encode(password));
            }
            return progress(account, SignInState.COMPLETE);
        });
    }

    private static Progress progress(Account account, SignInState state) {
        return new Progress(account.signedIn(state), state);
    }
}
