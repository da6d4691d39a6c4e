package fr.ess.transmea.ledger;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.PassageGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the money must be like before a file is funded, followed and left. */
@Configuration(proxyBeanMethods = false)
class LedgerGuards {

    private interface Rule {
        Optional<String> refusal(BuyoutFile file, LocalDate day);
    }

    private record Guard(BuyoutStage from, BuyoutStage to, Rule rule) implements PassageGuard {
        @Override
        public Optional<String> refusal(BuyoutFile file, LocalDate day) {
            return rule.refusal(file, day);
        }
    }

    @Bean
    PassageGuard firstTranchePaid(Conditions conditions, Positions positions) {
        return new Guard(BuyoutStage.CLOSING, BuyoutStage.FUNDED, (file, day) -> {
            List<Condition> open = conditions.openOn(file.id(), day);
            if (!open.isEmpty()) {
                return Optional.of(
                        "Un dossier est financé quand toutes les conditions du comité sont levées\u00a0: il en reste "
                                + French.number(open.size()) + " au " + French.date(day) + ".");
            }
            return positions.totalOfFile(file.id(), day).invested().cents() > 0
                    ? Optional.empty()
                    : Optional.of(
                            "Un dossier est financé quand la première tranche est versée\u00a0: rien ne l’était au "
                                    + French.date(day) + ".");
        });
    }

    @Bean
    PassageGuard allPaidOrReleased(Positions positions) {
        return new Guard(BuyoutStage.FUNDED, BuyoutStage.FOLLOW_UP, (file, day) -> {
            Euros due = positions.totalOfFile(file.id(), day).toPay();
            return due.cents() == 0
                    ? Optional.empty()
                    : Optional.of(
                            "Un dossier passe en suivi quand tout l’engagement est versé ou dégagé\u00a0: il reste "
                                    + due.inFrench() + " au " + French.date(day) + ".");
        });
    }

    @Bean
    PassageGuard nothingOutstanding(Positions positions) {
        return new Guard(BuyoutStage.FOLLOW_UP, BuyoutStage.EXITED, (file, day) -> {
            Position position = positions.totalOfFile(file.id(), day);
            return position.outstanding().cents() == 0 && position.toPay().cents() == 0
                    ? Optional.empty()
                    : Optional.of("Le fonds est sorti quand il ne détient plus rien\u00a0: il reste "
                            + position.outstanding().plus(position.toPay()).inFrench() + " d’encours au "
                            + French.date(day) + ".");
        });
    }
}
