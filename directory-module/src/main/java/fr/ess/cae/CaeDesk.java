package fr.ess.cae;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff of the CRESS keep of the co-operatives: never a person. */
@Service
public class CaeDesk {

    private final JdbcClient jdbc;

    CaeDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Advisers of a co-operative from a day on. */
    public record Advisers(LocalDate from, BigDecimal fullTime, String source, boolean example) {}

    public List<Advisers> advisers(CoOperative cae) {
        return jdbc.sql("select * from cae_adviser_period where cae_id = ? order by from_day")
                .param(cae.id())
                .query((row, number) -> new Advisers(
                        row.getObject("from_day", LocalDate.class),
                        row.getBigDecimal("full_time"),
                        row.getString("source"),
                        row.getBoolean("example")))
                .list();
    }

    /** Says, or says anew, how many advisers there are from a day on. */
    @Transactional
    public void tellAdvisers(CoOperative cae, LocalDate from, BigDecimal fullTime, String source) {
        jdbc.sql("""
                        insert into cae_adviser_period (cae_id, from_day, full_time, source) values (?, ?, ?, ?)
                        on conflict (cae_id, from_day) do update
                        set full_time = excluded.full_time, source = excluded.source, example = false""").params(cae.id(), from, fullTime, source).update();
    }

    /** An amount of a year, of one co-operative or with null of the region; told again it takes the place of the first. */
    @Transactional
    public void tellMoney(@Nullable Long cae, int year, FinancingSource kind, Euros amount, String source) {
        jdbc.sql("""
                        insert into cae_financing (cae_id, year, source_kind, amount_cents, source)
                        values (?::bigint, ?, ?, ?, ?)
                        on conflict (cae_id, year, source_kind, example) do update
                        set amount_cents = excluded.amount_cents, source = excluded.source, version = cae_financing.version + 1""")
                .param(cae)
                .param(year)
                .param(kind.name())
                .param(amount.cents())
                .param(source)
                .update();
    }

    /** Where the region wants to go. */
    @Transactional
    public void tellTarget(CaeMoney.Target target) {
        jdbc.sql("""
                        insert into cae_target (figure, due_on, start_value, value, wording, source) values (?, ?, ?, ?, ?, ?)
                        on conflict (figure, due_on) do update set start_value = excluded.start_value, value = excluded.value,
                            wording = excluded.wording, source = excluded.source, version = cae_target.version + 1""")
                .params(
                        target.figure(),
                        target.dueOn(),
                        target.start(),
                        target.value(),
                        target.wording(),
                        target.source())
                .update();
    }

    /** What a co-operative does and where it receives people, by the codes of the communes. */
    @Transactional
    public void describe(
            CoOperative cae, @Nullable String tradeName, @Nullable String presentation, List<Integer> communes) {
        try {
            jdbc.sql("update cae set trade = ?, trade_name = ?, presentation = ?, version = version + 1 where id = ?")
                    .param((tradeName == null ? Trade.MULTI : Trade.SECTOR).name())
                    .param(tradeName)
                    .param(presentation)
                    .param(cae.id())
                    .update();
            jdbc.sql("delete from cae_place where cae_id = ? and commune_id <> all (?::integer[])")
                    .param(cae.id())
                    .param(communes.toArray(Integer[]::new))
                    .update();
            communes.forEach(commune -> jdbc.sql(
                            "insert into cae_place (cae_id, commune_id) values (?, ?) on conflict do nothing")
                    .params(cae.id(), commune)
                    .update());
        } catch (DataIntegrityViolationException refused) {
            throw new RefusedException("Ce texte est trop long, ou ressemble à un numéro de sécurité sociale.");
        }
    }

    /** How many co-operatives there are. */
    public long count() {
        return jdbc.sql("select count(*) from cae").query(Long.class).single();
    }
}
