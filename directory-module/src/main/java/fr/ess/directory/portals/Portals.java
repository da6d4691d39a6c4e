package fr.ess.directory.portals;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The local portals, one at a time. */
interface Portals extends Repository<LocalPortal, Integer> {

    Optional<LocalPortal> findById(int id);

    LocalPortal saveAndFlush(LocalPortal portal);

    /** Whether an address is, or was, that of some portal. */
    @Query(nativeQuery = true, value = """
                    select exists (select from local_portal where slug = :slug)
                        or exists (select from portal_former_slug where slug = :slug)""")
    boolean isTaken(String slug);
}
