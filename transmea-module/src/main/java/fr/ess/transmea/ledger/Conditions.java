package fr.ess.transmea.ledger;

import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of decisions, lifted one by one; nothing is paid while one is open. */
@Service
@Transactional
public class Conditions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Conditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sets the conditions of a decision; those of earlier ones end with that day.
     *
     * @param source which decision, as people name it
     */
    public void set(BuyoutFile file, List<String> wordings, LocalDate day, String source) {
        withdraw(file, day);
        for (int at = 0; at < wordings.size(); at++) {
            jdbc.sql("insert into fund_condition (file_id, position, wording, source, set_on) values (?, ?, ?, ?, ?)")
                    .params(file.id(), at + 1, wordings.get(at).strip(), source, day)
                    .update();
        }
    }

    /** The decision was taken back: what it asked for is asked for no more. */
    public void withdraw(BuyoutFile file, LocalDate day) {
        jdbc.sql("""
                        update fund_condition set withdrawn_on = greatest(set_on, ?::date), version = version + 1
                        where file_id = ? and withdrawn_on is null
                        """).params(day, file.id()).update();
    }

    @Transactional(readOnly = true)
    public List<Condition> of(long file) {
        return jdbc.sql("""
                        select id, position, wording, source, set_on, lifted_on, lifted_by, proof, withdrawn_on, example, version
                        from fund_condition where file_id = ? order by set_on, position, id
                        """).param(file).query(Condition.class).list();
    }

    /** Those that keep the fund from paying on {@code day}. */
    @Transactional(readOnly = true)
    public List<Condition> openOn(long file, LocalDate day) {
        return of(file).stream().filter(one -> one.isOpenOn(day)).toList();
    }

    /**
     * Says that a condition is fulfilled.
     *
     * @param proof what shows it
     * @throws RefusedException where somebody lifted it before, or the day cannot be
     */
    public void lift(long file, long condition, LocalDate day, String proof, String by) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("Une condition se lève le jour même ou après, jamais d’avance.");
        }
        Condition lifted = of(file).stream()
                .filter(one -> one.id() == condition)
                .findFirst()
                .orElseThrow(() -> new RefusedException("Cette condition n’est pas de ce dossier."));
        if (day.isBefore(lifted.setOn())) {
            throw new RefusedException("Cette condition n’existait pas encore ce jour-là.");
        }
        int changed = jdbc.sql("""
                        update fund_condition set lifted_on = ?, lifted_by = ?, proof = ?, version = version + 1
                        where id = ? and lifted_on is null and withdrawn_on is null
                        """).params(day, by, proof, condition).update();
        if (changed == 0) {
            throw new RefusedException("Quelqu’un a levé cette condition entre-temps, ou elle ne tient plus.");
        }
    }

    /** Takes back that it is fulfilled, as long as nothing was paid since. */
    public void reopen(long file, long condition) {
        try {
            jdbc.sql("""
                            update fund_condition set lifted_on = null, lifted_by = null, proof = null, version = version + 1
                            where id = ? and file_id = ? and lifted_on is not null and withdrawn_on is null
                            """).params(condition, file).update();
        } catch (DataIntegrityViolationException paid) {
            throw new RefusedException(
                    "Un versement a eu lieu depuis la levée de cette condition\u00a0: contre-passez-le d’abord.");
        }
    }
}
