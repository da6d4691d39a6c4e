package fr.ess.transmea.file;

import fr.ess.platform.account.SignedIn;
import fr.ess.transmea.FundSight;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition on {@code buyout_file f} that list, board, totals and export share, always within somebody's sight. */
final class FileQuery {

    private final StringBuilder where = new StringBuilder("f.fund_id = :fund and " + FundSight.FILES_IN_SIGHT);
    private final Map<String, Object> parameters = new HashMap<>();
    private final SignedIn person;

    private FileQuery(SignedIn person) {
        this.person = person;
    }

    static FileQuery of(long fund, FileFilter filter, SignedIn person) {
        FileQuery query = new FileQuery(person);
        query.parameters.put("fund", fund);
        if (filter.stage() != null) {
            query.and("f.stage = :stage", "stage", filter.stage().name());
        }
        if (filter.origin() != null) {
            query.and("f.origin = :origin", "origin", filter.origin().name());
        }
        if (filter.situation() != null) {
            query.and(
                    "f.situation = :situation", "situation", filter.situation().name());
        }
        if (filter.officer() != null) {
            query.and("coalesce(f.officer_id, 0) = :officer", "officer", filter.officer());
        }
        if (filter.sector() != null) {
            query.and(
                    "f.naf_code like any (select n || '%' from fund_priority p, unnest(p.naf) n where p.id = :sector and p.fund_id = f.fund_id)",
                    "sector", filter.sector());
        }
        if (filter.departement() != null) {
            query.and(
                    "f.commune_id in (select c.id from territory c join territory d on d.id = c.departement_id and d.level = 'DEPARTEMENT' where c.level = 'COMMUNE' and d.code = :departement)",
                    "departement",
                    filter.departement());
        }
        if (!filter.text().isBlank()) {
            query.and(
                    "plain(f.company || ' ' || f.reference || ' ' || f.activity) like '%' || plain(:text) || '%'",
                    "text", filter.text().replaceAll("[\\\\%_]", "\\\\$0"));
        }
        return query;
    }

    FileQuery and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    FileQuery and(String condition, String name, Object value) {
        parameters.put(name, value);
        return and(condition);
    }

    FileQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String where() {
        return where.toString();
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return FundSight.bind(statement, person).params(parameters);
    }
}
