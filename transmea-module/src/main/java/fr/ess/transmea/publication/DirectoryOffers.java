package fr.ess.transmea.publication;

import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.Contributions;
import fr.ess.directory.participation.NewContribution;
import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Fund;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers companies whose takeover is public to the directory, once each; the staff of the CRESS judge the proposal. */
@Service
@Transactional
public class DirectoryOffers {

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final PublicTakeovers publications;
    private final Clock clock;

    DirectoryOffers(JdbcClient jdbc, Contributions contributions, PublicTakeovers publications, Clock clock) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * An offer that was made.
     *
     * @param state that of the proposal: {@code HELD}, {@code ACCEPTED}, {@code REFUSED} or {@code WITHDRAWN}
     * @param slug of the entry that came of it
     */
    public record Offer(
            LocalDate offeredOn,
            String offeredBy,
            String state,
            @Nullable String slug) {}

    @Transactional(readOnly = true)
    public Optional<Offer> of(BuyoutFile file) {
        return jdbc.sql("""
                        select b.offered_on, b.offered_by, c.state, o.slug from buyout_directory_offer b
                        join contribution c on c.id = b.contribution_id
                        left join organisation o on o.id = c.organisation_id and o.status = 'PUBLISHED'
                        where b.file_id = ?""").param(file.id()).query(Offer.class).optional();
    }

    /**
     * Offers a company.
     *
     * @throws RefusedException where its takeover is not public, it was offered before, or the directory has it
     */
    public void make(Fund fund, BuyoutFile file, String by) {
        jdbc.sql("select id from buyout_file where id = ? for no key update")
                .param(file.id())
                .query(Long.class)
                .single();
        if (!publications.isPublic(file)) {
            throw new RefusedException("La reprise n’est pas publique\u00a0: l’annuaire n’en apprend rien avant.");
        }
        if (of(file).isPresent()) {
            throw new RefusedException("Cette entreprise a déjà été proposée à l’annuaire.");
        }
        if (!publications.entries(file).isEmpty()) {
            throw new RefusedException(
                    "Cette entreprise est déjà dans l’annuaire\u00a0: reliez le dossier à sa fiche.");
        }
        LocalDate since = Objects.requireNonNull(file.publicOn());
        Company company = company(file);
        long proposal = contributions.submit(new NewContribution(
                ContributionKind.PROPOSAL,
                null,
                company.departementId(),
                null,
                fund.name() + ", fonds de reprise",
                null,
                "Entreprise reprise par ses salariés avec l’aide du fonds " + fund.name()
                        + "\u00a0; la reprise est publique depuis le " + French.date(since) + ".",
                company.fields()));
        jdbc.sql(
                        "insert into buyout_directory_offer (file_id, contribution_id, offered_on, offered_by) values (?, ?, ?, ?)")
                .params(file.id(), proposal, LocalDate.now(clock), by)
                .update();
    }

    /** What the directory is told of a company: what is public, and no more. */
    record Company(
            String name,
            @Nullable String siren,
            String activity,
            @Nullable String commune,
            @Nullable Integer departementId,
            @Nullable String departement) {

        /** By the names of the directory's form. */
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("name", name);
            fields.put("siren", Objects.requireNonNullElse(siren, ""));
            fields.put("description", activity);
            fields.put("commune", Objects.requireNonNullElse(commune, ""));
            fields.put("departement", Objects.requireNonNullElse(departement, ""));
            return fields;
        }
    }

    private Company company(BuyoutFile file) {
        return jdbc.sql("""
                        select f.company as name, f.siren, f.activity, c.name as commune, d.id as departement_id, d.code as departement
                        from buyout_file f left join territory c on c.id = f.commune_id left join territory d on d.id = c.departement_id
                        where f.id = ?""").param(file.id()).query(Company.class).single();
    }
}
