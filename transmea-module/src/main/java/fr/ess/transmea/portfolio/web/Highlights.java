package fr.ess.transmea.portfolio.web;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.transmea.FundTerms;
import fr.ess.transmea.portfolio.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The portfolio at a glance, each figure beside what is aimed at. */
final class Highlights {

    private Highlights() {}

    static List<KeyFigure> of(Reading reading) {
        Tally total = reading.total();
        FundTerms terms = reading.terms();
        int until = reading.fund().createdIn() + terms.ambitionYears();
        List<KeyFigure> figures = new ArrayList<>(List.of(
                new KeyFigure(
                        French.number(total.funded()),
                        total.funded() < 2 ? "reprise financée" : "reprises financées",
                        reading.when()),
                new KeyFigure(
                        French.number(total.jobs()),
                        "emplois maintenus",
                        "sur " + French.number(terms.jobsAmbition()) + " visés d’ici " + until),
                new KeyFigure(
                        whole(total.invested()),
                        "investis",
                        "depuis " + reading.fund().createdIn()),
                new KeyFigure(whole(total.outstanding()), "d’encours", reading.when()),
                new KeyFigure(
                        whole(total.available(terms.ownFunds())),
                        "disponibles",
                        "sur " + whole(terms.ownFunds()) + " de fonds propres")));
        total.meanTicket()
                .ifPresent(mean -> figures.add(new KeyFigure(
                        whole(mean),
                        "de ticket moyen",
                        "attendu\u00a0: " + whole(terms.meanTicketHealthy()) + " en transmission, "
                                + whole(terms.meanTicketDifficulty()) + " en difficulté")));
        BigDecimal leverage = total.leverage();
        if (leverage != null) {
            figures.add(new KeyFigure(
                    French.number(leverage, 2),
                    "d’autres financements pour un euro du fonds",
                    "attendu\u00a0: de " + French.number(terms.leastLeverage(), 0) + " à "
                            + French.number(terms.mostLeverage(), 0)));
        }
        return figures;
    }

    /** To the euro: the tables have the cents. */
    private static String whole(Euros amount) {
        return French.number(amount.amount(), 0) + "\u00a0€";
    }
}
