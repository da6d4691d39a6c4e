package fr.ess.platform.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who may sign in, with the roles they hold. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;
    private String displayName;
    private @Nullable String passwordHash;
    private boolean active = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Grant> grants = new HashSet<>();

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(String email, String displayName, Set<Grant> grants) {
        this.email = email;
        this.displayName = displayName;
        this.grants.addAll(grants);
    }

    /** An account without a password yet: its owner chooses one from a link. */
    static Account invite(EmailAddress email, String displayName, Set<Grant> grants) {
        return new Account(email.value(), displayName.strip(), grants);
    }

    void rename(String newName) {
        displayName = newName.strip();
    }

    void grantExactly(Set<Grant> newGrants) {
        grants.retainAll(newGrants);
        grants.addAll(newGrants);
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void disable() {
        active = false;
    }

    void enable() {
        active = true;
    }

    /** Whether the account may be used at all: not disabled, and a password was chosen. */
    boolean isUsable() {
        return active && passwordHash != null;
    }

    boolean requiresSecondFactor() {
        return grants.stream().anyMatch(grant -> grant.role().requiresSecondFactor());
    }

    /** What a session keeps of the account: no role before the last step of signing in. */
    SignedIn signedIn(SignInState state) {
        return new SignedIn(id(), email, displayName, state == SignInState.COMPLETE ? grants : Set.of());
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Set<Grant> grants() {
        return Set.copyOf(grants);
    }

    long version() {
        return version;
    }
}
