package fr.ess.platform.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts as aggregates. */
interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    @Query("from Account a where lower(a.email) = :email")
    Optional<Account> findByEmail(String email);

    Account save(Account account);

    Account saveAndFlush(Account account);
}
