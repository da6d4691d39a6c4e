package fr.ess.platform.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts as aggregates. */
interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    @Query("from Account a where lower(a.email) = :email")
    Optional<Account> findByEmail(String email);

    @Query("""
            select count(a) from Account a join a.grants g
            where g.role = fr.ess.platform.account.Role.ADMINISTRATOR and a.active and a.passwordHash is not null""")
    long countActiveAdministrators();

    Account save(Account account);

    Account saveAndFlush(Account account);
}
