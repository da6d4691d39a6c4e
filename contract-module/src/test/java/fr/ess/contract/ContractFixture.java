package fr.ess.contract;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract of three years of its own, signed on its first day by its only party, with one article and one action. */
public final class ContractFixture {

    private static final AtomicInteger YEARS = new AtomicInteger(2100);

    public final int year = YEARS.getAndAdd(3);
    public final LocalDate signed = LocalDate.of(year, 1, 1);
    public final SectorContract contract;
    public final long act;
    public final long party;
    public final long article;
    public final long action;
    public final long funder;
    private final JdbcClient jdbc;

    /** Gives its funder {@code envelope} cents for the first year. */
    public ContractFixture(JdbcClient jdbc, long envelope) {
        this.jdbc = jdbc;
        long id = key(
                "insert into sector_contract (slug, title, first_year, last_year) values ('essai-' || ?, 'Essai', ?, ? + 2) returning id",
                year,
                year,
                year);
        contract = new SectorContract(id, "essai-" + year, "Essai", year, year + 2);
        act = draft("CONTRACT", 0);
        party = element("PARTY");
        long version = say(act, party, "party", "Partie");
        jdbc.sql("insert into contract_party_term (version_id, role) values (?, 'SIGNATORY')")
                .param(version)
                .update();
        article = element("ARTICLE");
        say(act, article, "1", "Participation");
        action = element("ACTION");
        say(act, action, "I_1", "Agir");
        funder = funder("financeur", "SIGNATORY");
        envelope(act, year, envelope);
        sign(act, signed);
        enterForce(act, signed, signed);
    }

    public static ContractTrees trees(JdbcClient jdbc) {
        return new ContractTrees(jdbc);
    }

    public static FinancePlans plans(JdbcClient jdbc) {
        return new FinancePlans(jdbc);
    }

    public long draft(String kind, int number) {
        return key(
                "insert into contract_act (contract_id, kind, number, title) values (?, ?, ?, 'Acte') returning id",
                contract.id(),
                kind,
                number);
    }

    public long element(String kind) {
        return key("insert into contract_element (contract_id, kind) values (?, ?) returning id", contract.id(), kind);
    }

    public long say(long byAct, long element, String code, String title) {
        return key(
                "insert into contract_version (element_id, act_id, code, title, position) values (?, ?, ?, ?, 1) returning id",
                element,
                byAct,
                code,
                title);
    }

    public void end(long byAct, long element) {
        jdbc.sql(
                        "insert into contract_version (element_id, act_id, code, title, position, ended) values (?, ?, 'I_1', 'Fin', 1, true)")
                .params(element, byAct)
                .update();
    }

    public long funder(String code, String kind) {
        return key(
                "insert into contract_funder (contract_id, code, name, kind, position) values (?, ?, ?, ?, 1) returning id",
                contract.id(),
                code,
                code,
                kind);
    }

    public void envelope(long byAct, int ofYear, long cents) {
        jdbc.sql(
                        "insert into contract_envelope (act_id, article_id, funder_id, year, amount_cents, certainty) values (?, ?, ?, ?, ?, 'FIRM')")
                .params(byAct, article, funder, ofYear, cents)
                .update();
    }

    /** Proposes the act to the party, without its signature. */
    public void propose(long draft) {
        jdbc.sql("insert into contract_signature (act_id, party_id, signatory) values (?, ?, 'Quelqu’un')")
                .params(draft, party)
                .update();
        jdbc.sql("update contract_act set state = 'PROPOSED' where id = ?")
                .param(draft)
                .update();
    }

    public void sign(long draft, LocalDate day) {
        propose(draft);
        jdbc.sql("update contract_signature set signed_on = ? where act_id = ?")
                .params(day, draft)
                .update();
    }

    public void enterForce(long proposed, LocalDate known, LocalDate inForce) {
        jdbc.sql("update contract_act set state = 'IN_FORCE', known_on = ?, in_force_on = ? where id = ?")
                .params(known, inForce, proposed)
                .update();
    }

    public long allocate(long cents, LocalDate day) {
        return allocate(funder, cents, day);
    }

    public long allocate(long byFunder, long cents, LocalDate day) {
        return key(
                "insert into contract_allocation (action_id, funder_id, year, amount_cents, known_on, in_force_on) values (?, ?, ?, ?, ?, ?) returning id",
                action,
                byFunder,
                year,
                cents,
                day,
                day);
    }

    public long write(String step, long cents, LocalDate day) {
        return key(
                "insert into contract_ledger_line (action_id, funder_id, year, step, amount_cents, known_on, in_force_on) values (?, ?, ?, ?, ?, ?, ?) returning id",
                action,
                funder,
                year,
                step,
                cents,
                day,
                day);
    }

    /** Takes a line of {@code table} back, on {@code day}. */
    public void reverse(String table, long line, LocalDate day) {
        String step = table.equals("contract_ledger_line") ? ", step" : "";
        jdbc.sql("insert into " + table
                        + " (action_id, funder_id, year, amount_cents, reverses_id, known_on, in_force_on" + step
                        + ") select action_id, funder_id, year, -amount_cents, id, ?, ?" + step + " from " + table
                        + " where id = ?")
                .params(day, day, line)
                .update();
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
