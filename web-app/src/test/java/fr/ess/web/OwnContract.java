package fr.ess.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A contract of three years of its own, signed on its first day by two parties: one funder who gives 1 000,00 € for its first
 * year, one action under a sub-objective. Its years are past: no two contracts may share one.
 */
final class OwnContract {

    private static final AtomicInteger YEARS = new AtomicInteger(1901);

    final int year = next();
    final String slug = "essai-" + year;
    final String signed = year + "-01-01";
    final long contract;
    final long act;
    final long state;
    final long chamber;
    final long article;
    final long subObjective;
    final long action;
    final long funder;
    final JdbcClient jdbc;

    /** @param funderSlug the entry of the directory that the funder is */
    OwnContract(JdbcClient jdbc, String funderSlug) {
        this.jdbc = jdbc;
        contract = key(
                "insert into sector_contract (slug, title, first_year, last_year) values (?, ?, ?, ?) returning id",
                slug,
                "Contrat d’essai " + year,
                year,
                year + 2);
        act = key(
                "insert into contract_act (contract_id, kind, number, title) values (?, 'CONTRACT', 0, 'Contrat d’essai') returning id",
                contract);
        state = party("L’État");
        chamber = party("La CRESS");
        article = say("ARTICLE", null, "3", "Participation de l’État");
        long axis = say("AXIS", null, "I", "Axe");
        long objective = say("OBJECTIVE", axis, "1", "Objectif");
        subObjective = say("SUB_OBJECTIVE", objective, "1.1", "Sous-objectif");
        action = say("ACTION", subObjective, "I_1", "Agir ensemble");
        funder = key(
                "insert into contract_funder (contract_id, code, name, kind, organisation_id, position) values (?, 'etat', 'État', 'SIGNATORY', (select id from organisation where slug = ?), 1) returning id",
                contract,
                funderSlug);
        for (int n = 0; n < 3; n++) {
            jdbc.sql(
                            "insert into contract_envelope (act_id, article_id, funder_id, year, amount_cents, certainty, condition) values (?, ?, ?, ?, ?, ?, 'Sous réserve')")
                    .param(act)
                    .param(article)
                    .param(funder)
                    .param(year + n)
                    .param(n == 0 ? 100_000L : null)
                    .param(n == 0 ? "FIRM" : "CONDITIONAL")
                    .update();
        }
        for (long party : new long[] {state, chamber}) {
            jdbc.sql("insert into contract_signature (act_id, party_id, signatory) values (?, ?, 'Quelqu’un')")
                    .params(act, party)
                    .update();
        }
        jdbc.sql("update contract_act set state = 'PROPOSED' where id = ?")
                .param(act)
                .update();
        jdbc.sql("update contract_signature set signed_on = ?::date where act_id = ?")
                .params(signed, act)
                .update();
        jdbc.sql("update contract_act set state = 'IN_FORCE', known_on = ?::date, in_force_on = ?::date where id = ?")
                .params(signed, signed, act)
                .update();
    }

    /** Before the demonstration's contract of 2014 to 2016: one after it would be the contract that other tests are shown. */
    private static int next() {
        int year = YEARS.getAndAdd(3);
        if (year + 2 >= 2014) {
            throw new IllegalStateException("No years are left for contracts of tests");
        }
        return year;
    }

    private long party(String name) {
        long party = say("PARTY", null, "", name);
        jdbc.sql(
                        "insert into contract_party_term (version_id, role, represented_by) select id, 'SIGNATORY', 'Quelqu’un' from contract_version where element_id = ?")
                .param(party)
                .update();
        return party;
    }

    private long say(String kind, @Nullable Long parent, String code, String title) {
        long element =
                key("insert into contract_element (contract_id, kind) values (?, ?) returning id", contract, kind);
        jdbc.sql(
                        "insert into contract_version (element_id, act_id, parent_id, code, title, position) values (?, ?, ?, nullif(?, ''), ?, 1)")
                .param(element)
                .param(act)
                .param(parent)
                .param(code)
                .param(title)
                .update();
        return element;
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** The money of a year as it is read on a day, in cents; -1 where it is not fixed. */
    long envelope(int ofYear, String day) {
        return jdbc.sql("select coalesce(sum(amount_cents), -1) from contract_envelopes_at(?, ?::date) where year = ?")
                .params(contract, day, ofYear)
                .query(Long.class)
                .single();
    }

    String titleOn(String day) {
        return jdbc.sql("select title from contract_tree_at(?, ?::date) where element_id = ?")
                .params(contract, day, action)
                .query(String.class)
                .single();
    }
}
