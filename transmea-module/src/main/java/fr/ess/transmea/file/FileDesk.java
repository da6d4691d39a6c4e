package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import java.sql.Types;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes files and their finance plans; whoever started from an older state writes nothing. */
@Service
@Transactional
public class FileDesk {

    private final JdbcClient jdbc;

    FileDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody changed the file since {@code version}. */
    public boolean save(long file, long version, FileValues values) {
        Euros ticket = values.ticket();
        return jdbc.sql("""
                        update buyout_file set version = version + 1, company = :company, siren = :siren, activity = :activity,
                            naf_code = :naf, commune_id = :commune, place_kind = :place, employees = :employees, joining = :joining,
                            origin = :origin, situation = :situation, lead_source = :source, referrer_id = :referrer,
                            officer_id = :officer, ticket_cents = :ticket, owner = :owner, team = :team, advisers = :advisers,
                            risks = :risks, support_plan = :support,
                            organisation_id = coalesce((select id from organisation where siren = :siren order by id limit 1), organisation_id)
                        where id = :file and version = :version
                        """)
                        .param("file", file)
                        .param("version", version)
                        .param("company", values.company())
                        .param("siren", values.siren())
                        .param("activity", values.activity())
                        .param("naf", values.nafCode())
                        .param("commune", values.communeId())
                        .param(
                                "place",
                                values.placeKind() == null
                                        ? null
                                        : values.placeKind().name())
                        .param("employees", values.employees())
                        .param("joining", values.joining())
                        .param("origin", values.origin().name())
                        .param("situation", values.situation().name())
                        .param("source", values.leadSource().name())
                        .param("referrer", values.referrerId())
                        .param("officer", values.officerId())
                        .param("ticket", ticket == null ? null : ticket.cents())
                        .param("owner", values.owner())
                        .param("team", values.team())
                        .param("advisers", values.advisers())
                        .param("risks", values.risks())
                        .param("support", values.supportPlan())
                        .update()
                == 1;
    }

    /** Replaces the plan, whose ticket becomes what the fund is asked for; false when somebody changed the file since. */
    public boolean savePlan(long file, long version, BuyoutPlan plan) {
        Euros ticket = plan.ticket();
        int changed = jdbc.sql(
                        "update buyout_file set version = version + 1, ticket_cents = coalesce(:ticket, ticket_cents) where id = :file and version = :version")
                .param("file", file)
                .param("version", version)
                .param("ticket", ticket.cents() == 0 ? null : ticket.cents(), Types.BIGINT)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("delete from buyout_plan_line where file_id = ?").param(file).update();
        List<PlanLine> lines = plan.lines();
        IntStream.range(0, lines.size())
                .forEach(n -> jdbc.sql("""
                        insert into buyout_plan_line (file_id, kind, label, amount_cents, secured_on, position) values (?, ?, ?, ?, ?, ?)
                        """)
                        .param(file)
                        .param(lines.get(n).kind().name())
                        .param(lines.get(n).label())
                        .param(lines.get(n).amount().cents())
                        .param(lines.get(n).securedOn())
                        .param(n + 1)
                        .update());
        return true;
    }
}
