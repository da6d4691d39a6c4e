package fr.ess.contract.amendment;

import fr.ess.contract.ActKind;
import fr.ess.contract.ActState;
import fr.ess.platform.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an act from draft to force, or gives it up; each step refuses what the contract refuses, with a sentence. */
@Service
@Transactional
public class ActSteps {

    private static final String CHANGED = "Cet acte a changé entre-temps\u00a0: relisez-le, puis recommencez.";
    private static final String OVERTAKEN =
            "Un autre acte est entré en vigueur entre-temps\u00a0: regardez d’abord ce qu’il a changé.";

    private final JdbcClient jdbc;
    private final ActFaults faults;

    ActSteps(JdbcClient jdbc, ActFaults faults) {
        this.jdbc = jdbc;
        this.faults = faults;
    }

    /** Fixes what the draft says; an amendment is then to be signed by every signatory, those whom it adds included. */
    public void propose(Act act, long version) {
        require(act, ActState.DRAFT);
        List<String> why = faults.of(act);
        if (!why.isEmpty()) {
            throw new RefusedException(String.join(" ", why));
        }
        if (act.kind() == ActKind.AMENDMENT) {
            jdbc.sql("""
                            insert into contract_signature (act_id, party_id, signatory)
                            select :act, e.id, coalesce(said.represented_by, last.represented_by, said.title, last.title)
                            from contract_element e
                            left join lateral (select v.title, v.position, p.* from contract_version v
                                               join contract_party_term p on p.version_id = v.id
                                               where v.element_id = e.id and v.act_id = :act) as said on true
                            left join lateral (select v.title, v.position, v.ended, p.* from contract_version v
                                               join contract_party_term p on p.version_id = v.id
                                               where v.id = contract_last_version(e.id)) as last on true
                            where e.contract_id = :contract and e.kind = 'PARTY'
                              and (said.role = 'SIGNATORY' or last.role = 'SIGNATORY' and not last.ended)
                            order by coalesce(said.position, last.position)
                            """)
                    .param("act", act.id())
                    .param("contract", act.contract().id())
                    .update();
        }
        move(act, version, "state = 'PROPOSED'");
    }

    /** One party has signed. */
    public void sign(Act act, long party, String signatory, LocalDate day) {
        require(act, ActState.PROPOSED);
        int signed = jdbc.sql("""
                        update contract_signature set signatory = ?, signed_on = ?, version = version + 1
                        where act_id = ? and party_id = ? and signed_on is null
                        """).params(signatory, day, act.id(), party).update();
        if (signed == 0) {
            throw new RefusedException("Cette partie a déjà signé, ou n’a pas à signer cet acte.");
        }
    }

    /** Back to a draft, as long as nobody signed. */
    public void takeBack(Act act, long version) {
        require(act, ActState.PROPOSED);
        if (act.signed() > 0) {
            throw new RefusedException("Quelqu’un a déjà signé\u00a0: abandonnez cet acte et écrivez-en un autre.");
        }
        move(act, version, "state = 'DRAFT'");
        jdbc.sql("delete from contract_signature where act_id = ?")
                .param(act.id())
                .update();
    }

    /** From {@code inForce} on the act holds, and from {@code known} on it is known. */
    public void enterForce(Act act, long version, LocalDate known, LocalDate inForce) {
        require(act, ActState.PROPOSED);
        if (act.kind() != ActKind.DECISION && !act.isSignedByAll()) {
            throw new RefusedException("Rien n’entre en vigueur avant que chaque partie ait signé.");
        }
        jdbc.sql("update contract_act set known_on = ?, in_force_on = ? where id = ?")
                .params(known, inForce, act.id())
                .update();
        move(act, version, "state = 'IN_FORCE'");
    }

    public void abandon(Act act, long version, String because) {
        if (act.state() != ActState.DRAFT && act.state() != ActState.PROPOSED) {
            throw new RefusedException("Un acte en vigueur reste comme il est\u00a0: un autre acte peut le modifier.");
        }
        jdbc.sql("update contract_act set abandoned_because = ? where id = ?")
                .params(because, act.id())
                .update();
        move(act, version, "state = 'ABANDONED'");
    }

    private void move(Act act, long version, String change) {
        try {
            int moved = jdbc.sql("update contract_act set " + change
                            + ", version = version + 1 where id = ? and version = ?")
                    .params(act.id(), version)
                    .update();
            if (moved == 0) {
                throw new RefusedException(CHANGED);
            }
        } catch (DataIntegrityViolationException refused) {
            throw new RefusedException(sentence(String.valueOf(refused.getMessage())));
        }
    }

    /** The last word is the database's, which also sees those who act at the same moment. */
    private static String sentence(String fault) {
        if (fault.contains("Another act came into force")) {
            return OVERTAKEN;
        } else if (fault.contains("above the envelope")) {
            return "Des affectations dépassent déjà ce que cet acte laisserait à un financeur\u00a0: reprenez-les d’abord.";
        } else if (fault.contains("exists twice")) {
            return "Deux éléments porteraient le même code.";
        } else if (fault.contains("before its last signature")) {
            return "Un acte n’est ni connu ni en vigueur avant sa dernière signature.";
        } else if (fault.contains("Not signed by every party")) {
            return "Rien n’entre en vigueur avant que chaque partie ait signé.";
        }
        return "Le contrat n’aurait plus de sens ce jour-là\u00a0: relisez ce que dit cet acte.";
    }

    private static void require(Act act, ActState state) {
        if (act.state() != state) {
            throw new RefusedException(CHANGED);
        }
    }
}
