package fr.ess.contract.amendment;

import fr.ess.contract.ActKind;
import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens drafts and writes what they say; once proposed, the database refuses every change. */
@Service
@Transactional
public class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the same thing meanwhile: nothing was written. */
        OVERTAKEN
    }

    /**
     * A new draft; its number.
     *
     * @param planned the day from which it is meant to hold
     */
    public long open(SectorContract contract, ActKind kind, String title, LocalDate planned) {
        jdbc.sql("select id from sector_contract where id = ? for no key update")
                .param(contract.id())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into contract_act (contract_id, kind, number, title, in_force_on)
                        select :contract, :kind, coalesce(max(number), 0) + 1, :title, :planned
                        from contract_act where contract_id = :contract and kind = :kind returning id
                        """)
                .param("contract", contract.id())
                .param("kind", kind.name())
                .param("title", title)
                .param("planned", planned)
                .query(Long.class)
                .single();
    }

    public Outcome describe(Act act, long version, String title, @Nullable String preamble, LocalDate planned) {
        return outcome(jdbc.sql("""
                        update contract_act set title = ?, preamble = ?, in_force_on = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(title)
                .param(preamble)
                .param(planned)
                .param(act.id())
                .param(version)
                .update());
    }

    /**
     * Writes what the act says of an element; a new one is made where it has no number.
     *
     * @param wording with the version that was read, -1 where the act said nothing of it yet
     */
    public Outcome say(Act act, Wording wording) {
        if (wording.version() >= 0) {
            return rewrite(act, wording);
        }
        long element = wording.elementId() > 0
                ? wording.elementId()
                : jdbc.sql("insert into contract_element (contract_id, kind) values (?, ?) returning id")
                        .param(act.contract().id())
                        .param(wording.kind().name())
                        .query(Long.class)
                        .single();
        return jdbc.sql("""
                        insert into contract_version (element_id, act_id, parent_id, code, title, body, position, ended, base_id)
                        values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?) on conflict (element_id, act_id) do nothing returning id
                        """)
                .param(element)
                .param(act.id())
                .param(wording.parentId())
                .param(wording.code())
                .param(wording.title())
                .param(wording.text())
                .param(wording.position())
                .param(wording.ended())
                .param(wording.baseId())
                .query(Long.class)
                .optional()
                .map(version -> terms(version, wording))
                .orElse(Outcome.OVERTAKEN);
    }

    private Outcome rewrite(Act act, Wording wording) {
        return jdbc.sql("""
                        update contract_version
                        set parent_id = ?, code = ?, title = ?, body = nullif(?, ''), position = ?, ended = ?, base_id = ?, version = version + 1
                        where act_id = ? and element_id = ? and version = ? returning id
                        """)
                .param(wording.parentId())
                .param(wording.code())
                .param(wording.title())
                .param(wording.text())
                .param(wording.position())
                .param(wording.ended())
                .param(wording.baseId())
                .param(act.id())
                .param(wording.elementId())
                .param(wording.version())
                .query(Long.class)
                .optional()
                .map(version -> terms(version, wording))
                .orElse(Outcome.OVERTAKEN);
    }

    private Outcome terms(long version, Wording wording) {
        Wording.Terms terms = wording.terms();
        if (terms != null) {
            jdbc.sql("""
                            insert into contract_party_term
                                (version_id, role, organisation_id, represented_by, capacity, delegate, delegate_capacity)
                            values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (version_id) do update set role = excluded.role,
                                represented_by = excluded.represented_by, capacity = excluded.capacity,
                                delegate = excluded.delegate, delegate_capacity = excluded.delegate_capacity
                            """)
                    .param(version)
                    .param(terms.role().name())
                    .param(terms.organisationId())
                    .param(terms.representedBy())
                    .param(terms.capacity())
                    .param(terms.delegate())
                    .param(terms.delegateCapacity())
                    .update();
        }
        return Outcome.DONE;
    }

    /** The act says nothing of the element any more; one that it made is not there any more. */
    public boolean withdraw(Act act, long element) {
        jdbc.sql("""
                        delete from contract_act_operator o where o.act_id = ? and o.action_id = ? and not exists
                        (select from contract_version v where v.element_id = o.action_id and v.act_id <> o.act_id)
                        """).param(act.id()).param(element).update();
        int withdrawn = jdbc.sql("delete from contract_version where act_id = ? and element_id = ?")
                .param(act.id())
                .param(element)
                .update();
        jdbc.sql("""
                        delete from contract_element e where e.id = ?
                        and not exists (select from contract_version v where e.id in (v.element_id, v.parent_id))
                        """).param(element).update();
        return withdrawn > 0;
    }

    static Outcome outcome(int rows) {
        return rows == 0 ? Outcome.OVERTAKEN : Outcome.DONE;
    }
}
