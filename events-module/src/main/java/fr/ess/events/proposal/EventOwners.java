package fr.ess.events.proposal;

import fr.ess.directory.participation.Editors;
import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalTeam;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In whose name somebody may write events; asked of the database each time. */
@Service
@Transactional(readOnly = true)
public class EventOwners {

    private final JdbcClient jdbc;
    private final Editors editors;
    private final PortalTeam team;
    private final PortalCatalogue portals;

    EventOwners(JdbcClient jdbc, Editors editors, PortalTeam team, PortalCatalogue portals) {
        this.jdbc = jdbc;
        this.editors = editors;
        this.team = team;
        this.portals = portals;
    }

    public List<Owner> of(SignedIn person) {
        List<Owner> owners = new ArrayList<>();
        if (person.has(Role.ORGANISATION_EDITOR)) {
            editors.keptBy(person.accountId())
                    .forEach(kept -> owners.add(new Owner(kept.id(), null, kept.name(), kept.slug())));
        }
        if (person.has(Role.PORTAL_EDITOR)) {
            team.keptBy(person.accountId(), Role.PORTAL_EDITOR)
                    .forEach(id -> portals.byId(id)
                            .ifPresent(portal -> owners.add(new Owner(null, id, portal.name(), portal.slug()))));
        }
        return owners;
    }

    /** Portals whose proposals somebody judges. */
    public Set<Integer> moderatedBy(SignedIn person) {
        return person.has(Role.PORTAL_MODERATOR) ? team.keptBy(person.accountId(), Role.PORTAL_MODERATOR) : Set.of();
    }

    /** Whether an event is theirs to change: announced in the name of one of them, alone or among others. */
    boolean mayWrite(SignedIn person, long event) {
        List<Owner> owners = of(person);
        return !owners.isEmpty()
                && jdbc.sql("select exists (select from event e where e.id = :event and " + OWN + ")")
                        .param("event", event)
                        .param("organisations", organisations(owners))
                        .param("portals", portals(owners))
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Of an event {@code e}, by the parameters organisations and portals. What a stranger proposes in the name of an
     * organisation is the staff's alone until it is published.
     */
    static final String OWN = """
            (e.portal_id = any (:portals) or exists (
                select from event_organiser r where r.event_id = e.id and r.organisation_id = any (:organisations)))
            and not (e.state in ('DRAFT', 'PROPOSED') and exists (
                select from event_proposal p where p.event_id = e.id and p.token_hash is not null))""";

    static Long[] organisations(List<Owner> owners) {
        return owners.stream().map(Owner::organisation).filter(Objects::nonNull).toArray(Long[]::new);
    }

    static Integer[] portals(List<Owner> owners) {
        return owners.stream().map(Owner::portal).filter(Objects::nonNull).toArray(Integer[]::new);
    }

    /** Whether what they announce goes out at once: somebody has read and published an event of theirs before. */
    boolean isKnown(@Nullable Long organisation, @Nullable Integer portal) {
        return jdbc.sql("""
                        select exists (select from event e where e.state in ('PUBLISHED', 'CANCELLED') and not e.example and (
                            e.portal_id = cast(:portal as integer)
                            or exists (select from event_organiser r where r.event_id = e.id and r.position = 1
                                       and r.organisation_id = cast(:organisation as bigint))))""")
                .param("portal", portal)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }
}
