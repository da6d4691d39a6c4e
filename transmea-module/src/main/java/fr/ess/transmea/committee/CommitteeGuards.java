package fr.ess.transmea.committee;

import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.PassageGuard;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the committee asks of a file on its way: to wait for a session, then to have a decision that holds. */
@Configuration(proxyBeanMethods = false)
class CommitteeGuards {

    /** One step and what it asks. */
    private record Guard(BuyoutStage from, BuyoutStage to, BiFunction<BuyoutFile, LocalDate, Optional<String>> asks)
            implements PassageGuard {

        @Override
        public Optional<String> refusal(BuyoutFile file, LocalDate day) {
            return asks.apply(file, day);
        }
    }

    @Bean
    PassageGuard onAnAgenda(Agenda agenda) {
        return new Guard(
                BuyoutStage.STUDY,
                BuyoutStage.COMMITTEE,
                (file, day) -> agenda.waits(file)
                        ? Optional.empty()
                        : Optional.of("Le dossier n’est à l’ordre du jour d’aucune séance du comité"
                                + " à venir\u00a0: inscrivez-le d’abord."));
    }

    @Bean
    PassageGuard favourableDecision(CommitteeDecisions decisions) {
        return new Guard(BuyoutStage.COMMITTEE, BuyoutStage.AGREED, (file, day) -> refusal(decisions, file, day));
    }

    @Bean
    PassageGuard decisionStillInForce(CommitteeDecisions decisions) {
        return new Guard(BuyoutStage.AGREED, BuyoutStage.CLOSING, (file, day) -> refusal(decisions, file, day));
    }

    private static Optional<String> refusal(CommitteeDecisions decisions, BuyoutFile file, LocalDate day) {
        return decisions.inForce(file, day).isPresent()
                ? Optional.empty()
                : Optional.of("Le comité d’engagement n’a pas pris de décision favorable qui vaille à cette date\u00a0:"
                        + " une décision retirée ne compte pas.");
    }
}
