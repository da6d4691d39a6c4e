package fr.ess.transmea.publication;

import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Fund;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes funded takeovers public: of a company its name, SIREN, activity and commune, never what the fund knows beside. */
@Service
@Transactional
public class PublicTakeovers {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicTakeovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the public knows today, the latest first. */
    @Transactional(readOnly = true)
    public List<PublicTakeover> today(Fund fund) {
        return jdbc.sql("""
                        select f.company, f.siren, f.activity, c.name || ' (' || d.code || ')' as place, f.public_on, o.slug, f.example
                        from buyout_file f
                        left join territory c on c.id = f.commune_id left join territory d on d.id = c.departement_id
                        left join organisation o on o.id = f.organisation_id and o.status = 'PUBLISHED'
                        where f.fund_id = ? and f.public_on <= ? and f.stage in ('FUNDED', 'FOLLOW_UP', 'EXITED')
                        order by f.public_on desc, f.company, f.id
                        """)
                .params(fund.id(), LocalDate.now(clock))
                .query(PublicTakeover.class)
                .list();
    }

    /** Whether the public knows of it. */
    public boolean isPublic(BuyoutFile file) {
        LocalDate since = file.publicOn();
        return since != null && file.stage().isFunded() && !since.isAfter(LocalDate.now(clock));
    }

    /**
     * Makes a takeover public from a day on, today or before.
     *
     * @param version of the file as it was read
     * @throws RefusedException for a day to come or before the file, a file that is not funded, or one that changed meanwhile
     */
    public void publish(BuyoutFile file, LocalDate day, long version) {
        if (!file.stage().isFunded()) {
            throw new RefusedException("Une reprise se rend publique une fois financée.");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    "Une reprise est publique aujourd’hui ou depuis un jour passé, jamais d’avance.");
        }
        if (day.isBefore(file.receivedOn())) {
            throw new RefusedException("Le dossier a été reçu le " + French.date(file.receivedOn())
                    + "\u00a0: la reprise n’était pas publique avant.");
        }
        write(file, day, version);
    }

    /** Takes a publication back that was a mistake; what the directory decided since is its own. */
    public void withdraw(BuyoutFile file, long version) {
        write(file, null, version);
    }

    private void write(BuyoutFile file, @Nullable LocalDate day, long version) {
        int written = jdbc.sql("""
                        update buyout_file set public_on = cast(:day as date), version = version + 1
                        where id = :id and version = :version""")
                .param("day", day)
                .param("id", file.id())
                .param("version", version)
                .update();
        if (written == 0) {
            throw new RefusedException("Quelqu’un a modifié ce dossier entre-temps\u00a0: relisez-le.");
        }
    }

    /** An entry of the directory for the same legal unit. */
    public record Entry(long id, String name, String slug) {}

    /** Published entries with the company's SIREN, which the file may be linked to. */
    @Transactional(readOnly = true)
    public List<Entry> entries(BuyoutFile file) {
        return jdbc.sql("""
                        select id, name, slug from organisation where siren = ? and status = 'PUBLISHED' order by id limit 10""").param(file.siren()).query(Entry.class).list();
    }

    /** The entry that the file is linked to. */
    @Transactional(readOnly = true)
    public Optional<Entry> linked(BuyoutFile file) {
        return jdbc.sql("select id, name, slug from organisation where id = ? and status = 'PUBLISHED'")
                .param(file.organisationId())
                .query(Entry.class)
                .optional();
    }

    /** Links a file to an entry of the same legal unit. */
    public void link(BuyoutFile file, long entry) {
        if (entries(file).stream().noneMatch(one -> one.id() == entry)) {
            throw new RefusedException("Cette fiche n’a pas le SIREN de l’entreprise.");
        }
        jdbc.sql("update buyout_file set organisation_id = ?, version = version + 1 where id = ?")
                .params(entry, file.id())
                .update();
    }
}
