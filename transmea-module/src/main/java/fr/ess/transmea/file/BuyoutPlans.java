package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.PlanLineKind;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps the finance plans of files. */
@Service
public class BuyoutPlans {

    private final JdbcClient jdbc;

    BuyoutPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public BuyoutPlan of(long file) {
        return new BuyoutPlan(jdbc.sql(
                        "select kind, label, amount_cents, secured_on from buyout_plan_line where file_id = ? order by position, id")
                .param(file)
                .query((row, number) -> new PlanLine(
                        PlanLineKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        new Euros(row.getLong("amount_cents")),
                        row.getObject("secured_on", LocalDate.class)))
                .list());
    }
}
