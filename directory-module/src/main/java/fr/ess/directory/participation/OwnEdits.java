package fr.ess.directory.participation;

import fr.ess.directory.Authorship;
import fr.ess.directory.Directory;
import fr.ess.directory.OrganisationEntry;
import fr.ess.platform.account.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits by those who keep an entry: the first is held for the staff, later ones are published at once. */
@Service
@Transactional
public class OwnEdits {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Authorship authorship;
    private final Clock clock;

    OwnEdits(JdbcClient jdbc, Directory directory, Authorship authorship, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.authorship = authorship;
        this.clock = clock;
    }

    /** Whether an edit of this person to this entry was approved before. */
    @Transactional(readOnly = true)
    public boolean publishesAtOnce(long accountId, long organisationId) {
        return jdbc.sql("""
                        select exists (select from contribution where kind = 'EDIT' and state = 'ACCEPTED'
                            and account_id = :account and organisation_id = :organisation)""")
                .param("account", accountId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /** The edit of this person that waits for the staff. */
    @Transactional(readOnly = true)
    public Optional<Contribution> held(long accountId, long organisationId) {
        return jdbc.sql(ContributionRows.SELECT + """
                        where c.kind = 'EDIT' and c.state = 'HELD'
                          and c.account_id = :account and c.organisation_id = :organisation""")
                .param("account", accountId)
                .param("organisation", organisationId)
                .query(ContributionRows::read)
                .optional();
    }

    /** Writes the entry over at once, in the organisation's name. */
    public Optional<Directory.Outcome> publish(long organisationId, long version, OrganisationEntry entry) {
        authorship.ofTheOrganisation();
        return directory.edit(organisationId, version, entry);
    }

    /** Everything in the entry is right today, says the organisation. */
    public Optional<Directory.Outcome> verify(long organisationId, long version) {
        authorship.ofTheOrganisation();
        return directory.verify(organisationId, version);
    }

    /** Keeps an edit for the staff; it takes the place of an earlier one of the same person that still waits. */
    public void hold(SignedIn person, long organisationId, Map<String, String> base, Map<String, String> typed) {
        jdbc.sql("""
                        insert into contribution (kind, state, organisation_id, departement_id, account_id, contributor_name,
                            contributor_email, base, entry, created_at, held_at)
                        select 'EDIT', 'HELD', o.id, o.departement_id, :account, :name, :email,
                            jsonb_object(:fields::text[], :bases::text[]),
                            jsonb_object(:fields::text[], :values::text[]), :now, :now
                        from organisation o where o.id = :organisation
                        on conflict (organisation_id, account_id) where kind = 'EDIT' and state = 'HELD'
                        do update set base = excluded.base, entry = excluded.entry""")
                .param("account", person.accountId())
                .param("name", person.displayName())
                .param("email", person.email())
                .param("fields", typed.keySet().toArray(String[]::new))
                .param("values", typed.values().toArray(String[]::new))
                .param(
                        "bases",
                        typed.keySet().stream()
                                .map(field -> base.getOrDefault(field, ""))
                                .toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", organisationId)
                .update();
    }
}
