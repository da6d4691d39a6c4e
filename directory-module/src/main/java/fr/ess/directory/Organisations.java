package fr.ess.directory;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The entries of the directory, one at a time. */
interface Organisations extends Repository<Organisation, Long> {

    Optional<Organisation> findById(long id);

    Organisation saveAndFlush(Organisation organisation);

    boolean existsBySiretAndIdNot(String siret, long id);

    boolean existsBySiret(String siret);

    /** Whether an address is, or was, that of some entry. */
    @Query(nativeQuery = true, value = """
                    select exists (select from organisation where slug = :slug)
                        or exists (select from organisation_former_slug where slug = :slug)""")
    boolean isTaken(String slug);
}
