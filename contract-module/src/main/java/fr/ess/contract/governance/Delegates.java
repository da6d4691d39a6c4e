package fr.ess.contract.governance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what is known of the people who sit; a person stays the same on every day, and is known by the address. */
@Service
@Transactional
public class Delegates {

    private final JdbcClient jdbc;

    Delegates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who sits, or sat. */
    public record Person(
            long id, String name, String email, @Nullable String capacity, long version) {}

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return jdbc.sql("select id, name, email, capacity, version from contract_delegate where id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    /** False where somebody else corrected it since {@code version}. */
    public boolean correct(long id, long version, String name, @Nullable String capacity) {
        return jdbc.sql("""
                                update contract_delegate set name = :name, capacity = :capacity, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("name", name)
                        .param("capacity", capacity)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }
}
