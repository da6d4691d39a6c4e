package fr.ess.transmea.file;

import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.Fund;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens files, each under the next reference of its year. */
@Service
@Transactional
public class NewFiles {

    private final JdbcClient jdbc;
    private final BuyoutFiles files;

    NewFiles(JdbcClient jdbc, BuyoutFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** What is known of a takeover on its first day. */
    public record Start(
            String company,
            Origin origin,
            Situation situation,
            LeadSource from,
            LocalDate receivedOn,
            @Nullable Integer communeId,
            @Nullable Integer employees,
            @Nullable Long referrerId,
            @Nullable Long officerId) {}

    /** A lead, received on that day. */
    public BuyoutFile open(Fund fund, Start start) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('buyout_file.reference'))::text")
                .query(String.class)
                .single();
        String reference = jdbc.sql("""
                        select :year || '-' || lpad((coalesce(max(split_part(reference, '-', 2)::integer), 0) + 1)::text, 3, '0')
                        from buyout_file where reference like :year || '-%'
                        """)
                .param("year", Integer.toString(start.receivedOn().getYear()))
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into buyout_file (fund_id, reference, company, commune_id, employees, origin, situation, stage_since,
                                                 received_on, lead_source, referrer_id, officer_id)
                        values (:fund, :reference, :company, :commune, :employees, :origin, :situation, :day, :day, :from, :referrer, :officer)
                        """)
                .param("fund", fund.id())
                .param("reference", reference)
                .param("company", start.company())
                .param("commune", start.communeId())
                .param("employees", start.employees())
                .param("origin", start.origin().name())
                .param("situation", start.situation().name())
                .param("day", start.receivedOn())
                .param("from", start.from().name())
                .param("referrer", start.referrerId())
                .param("officer", start.officerId())
                .update();
        return files.find(reference).orElseThrow();
    }
}
