package fr.ess.transmea.portfolio.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundSight;
import fr.ess.transmea.FundTerms;
import fr.ess.transmea.Funds;
import fr.ess.transmea.portfolio.Portfolio;
import fr.ess.transmea.portfolio.Portfolios;
import fr.ess.transmea.portfolio.ToldPortfolio.Stays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the portfolio for a person: officers on any day, others at the last end of a quarter that tells of no company. */
@Component
class Readings {

    private final Funds funds;
    private final Portfolios portfolios;
    private final Clock clock;

    Readings(Funds funds, Portfolios portfolios, Clock clock) {
        this.funds = funds;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    /** Nothing where there is no fund, or nothing of it to be told on that day. */
    Optional<Reading> of(SignedIn person, LocalDate asked) {
        return funds.current()
                .flatMap(fund -> funds.termsOn(fund, asked)
                        .flatMap(terms -> FundSight.isOfficer(person)
                                ? Optional.of(whole(fund, terms, asked))
                                : portfolios
                                        .publications(fund)
                                        .upTo(asked)
                                        .map(told -> Reading.told(fund, terms, asked, told))));
    }

    private Reading whole(Fund fund, FundTerms terms, LocalDate day) {
        Portfolio portfolio = portfolios.on(fund, day);
        return Reading.whole(fund, terms, portfolio, () -> new Stays(day, portfolios.stays(fund, day)));
    }

    /** @throws BadParameterException if it is no day, or one to come */
    LocalDate day(@Nullable String typed) {
        LocalDate today = LocalDate.now(clock);
        if (typed == null || typed.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today) || day.getYear() < 1900) {
                throw new BadParameterException(
                        "date", "Le portefeuille se lit jusqu’à aujourd’hui, depuis la création du fonds.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadParameterException("date", "Une date s’écrit année-mois-jour, par exemple 2012-12-31.");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
