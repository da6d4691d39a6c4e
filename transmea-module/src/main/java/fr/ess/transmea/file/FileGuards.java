package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.EligibilityAnswer;
import fr.ess.transmea.EligibilityVerdict;
import fr.ess.transmea.PassageGuard;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of a file until the committee has it. */
@Configuration(proxyBeanMethods = false)
class FileGuards {

    /** One step and what it asks. */
    private record Guard(BuyoutStage from, BuyoutStage to, BiFunction<BuyoutFile, LocalDate, Optional<String>> asks)
            implements PassageGuard {

        @Override
        public Optional<String> refusal(BuyoutFile file, LocalDate day) {
            return asks.apply(file, day);
        }
    }

    /** Eligible by the terms of the day, or a reason to go on all the same. */
    @Bean
    PassageGuard eligible(FileEligibility eligibility, FileExceptions exceptions) {
        return new Guard(BuyoutStage.LEAD, BuyoutStage.QUALIFIED, (file, day) -> {
            if (exceptions.isAsked(file.id(), ExceptionKind.ELIGIBILITY, day)) {
                return Optional.empty();
            }
            return eligibility.judge(file, day).stream()
                    .filter(answer ->
                            answer.verdict() == EligibilityVerdict.REFUSED || FileEligibility.mustBeKnown(answer))
                    .map(FileGuards::said)
                    .findFirst();
        });
    }

    private static String said(EligibilityAnswer answer) {
        return "Éligibilité\u00a0: " + answer.said() + " Règle\u00a0: " + answer.rule()
                + " Corrigez le dossier, ou dites pourquoi il continue malgré cela.";
    }

    @Bean
    PassageGuard somebodyInCharge() {
        return new Guard(
                BuyoutStage.QUALIFIED,
                BuyoutStage.STUDY,
                (file, day) -> file.officerId() == null
                        ? Optional.of(
                                "Personne n’est en charge de ce dossier\u00a0: désignez d’abord un chargé d’affaires.")
                        : Optional.empty());
    }

    /** A plan that balances, with a ticket within the terms or a derogation asked for. */
    @Bean
    PassageGuard balancedPlan(BuyoutPlans plans, FileEligibility eligibility, FileExceptions exceptions) {
        return new Guard(BuyoutStage.STUDY, BuyoutStage.COMMITTEE, (file, day) -> {
            BuyoutPlan plan = plans.of(file.id());
            if (!plan.isBalanced()) {
                return Optional.of(PlanFaults.unbalanced(plan));
            }
            Euros ticket = plan.ticket();
            return exceptions.isAsked(file.id(), ExceptionKind.TICKET, day)
                    ? Optional.empty()
                    : eligibility.ticketFault(file.fundId(), ticket, day);
        });
    }
}
