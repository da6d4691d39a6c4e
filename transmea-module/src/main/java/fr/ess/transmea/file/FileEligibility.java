package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Eligibility;
import fr.ess.transmea.EligibilityAnswer;
import fr.ess.transmea.EligibilityCriterion;
import fr.ess.transmea.EligibilityVerdict;
import fr.ess.transmea.Funds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Judges a file by the terms of its fund on a day. */
@Service
public class FileEligibility {

    private final JdbcClient jdbc;
    private final Funds funds;

    FileEligibility(JdbcClient jdbc, Funds funds) {
        this.jdbc = jdbc;
        this.funds = funds;
    }

    /** Whether an answer that is still open keeps a file from going on: size and place must be known. */
    static boolean mustBeKnown(EligibilityAnswer answer) {
        return answer.verdict() == EligibilityVerdict.OPEN
                && (answer.criterion() == EligibilityCriterion.SIZE
                        || answer.criterion() == EligibilityCriterion.REGION);
    }

    /** Nothing before the fund's first day. */
    public List<EligibilityAnswer> judge(BuyoutFile file, LocalDate day) {
        Map<String, String> departements = departements(file.fundId());
        return funds.termsOn(file.fundId(), day)
                .map(asked -> new Eligibility(asked, departements)
                        .judge(new Eligibility.Case(
                                file.employees(),
                                Eligibility.Condition.of(file.situation()),
                                departement(file.communeId()),
                                file.ticket())))
                .orElse(List.of());
    }

    /** Why a ticket is out of the terms of a day, or nothing. */
    public Optional<String> ticketFault(long fund, Euros ticket, LocalDate day) {
        return funds.termsOn(fund, day)
                .filter(asked -> !asked.allows(ticket))
                .map(asked -> new Eligibility(asked, Map.of()).judge(new Eligibility.Case(null, null, null, ticket)))
                .flatMap(answers -> answers.stream()
                        .filter(answer -> answer.criterion() == EligibilityCriterion.AMOUNT)
                        .findFirst())
                .map(answer -> "Ticket du fonds\u00a0: " + answer.said()
                        + " Demandez au comité d’y déroger en disant pourquoi, ou changez le plan.");
    }

    private @Nullable String departement(@Nullable Integer commune) {
        return commune == null
                ? null
                : jdbc.sql("select d.code from territory c join territory d on d.id = c.departement_id where c.id = ?")
                        .param(commune)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private Map<String, String> departements(long fund) {
        return jdbc
                .sql(
                        "select t.code as value, t.name as words from fund_departement d join territory t on t.id = d.territory_id where d.fund_id = ?")
                .param(fund)
                .query(FileChoices.Choice.class)
                .list()
                .stream()
                .collect(Collectors.toMap(FileChoices.Choice::value, FileChoices.Choice::words));
    }
}
