package fr.ess.transmea.file;

import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.ReferrerKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts words to a file: its place, its sector, who works it and who brought it. */
@Service
public class FileFactsReader {

    private final JdbcClient jdbc;

    FileFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FileFacts of(BuyoutFile file) {
        return jdbc.sql("""
                        select c.name || ' (' || d.code || ')' as place, n.code || ' ' || n.label as naf, a.display_name as officer,
                               r.name || coalesce(', ' || r.organisation, '') as referrer, r.kind as referrer_kind, o.slug as organisation,
                               (select p.name from fund_priority p, unnest(p.naf) prefix
                                where p.fund_id = f.fund_id and p.kind = 'SECTOR' and f.naf_code like prefix || '%'
                                order by length(prefix) desc limit 1) as sector_priority,
                               (select p.name from fund_priority p
                                where p.fund_id = f.fund_id and p.kind = 'PLACE' and p.territory_id = c.epci_id limit 1) as place_priority
                        from buyout_file f
                        left join territory c on c.id = f.commune_id left join territory d on d.id = c.departement_id
                        left join naf n on n.code = f.naf_code left join account a on a.id = f.officer_id
                        left join buyout_referrer r on r.id = f.referrer_id left join organisation o on o.id = f.organisation_id
                        where f.id = ?
                        """)
                .param(file.id())
                .query((row, number) -> {
                    String kind = row.getString("referrer_kind");
                    return new FileFacts(
                            row.getString("place"),
                            row.getString("naf"),
                            row.getString("officer"),
                            row.getString("referrer"),
                            kind == null ? null : ReferrerKind.valueOf(kind),
                            row.getString("organisation"),
                            row.getString("sector_priority"),
                            row.getString("place_priority"));
                })
                .single();
    }
}
