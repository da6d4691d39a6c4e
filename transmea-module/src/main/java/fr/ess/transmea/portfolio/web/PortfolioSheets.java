package fr.ess.transmea.portfolio.web;

import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.portfolio.Dimension;
import fr.ess.transmea.portfolio.PortfolioLine;
import fr.ess.transmea.portfolio.Secrecy.Told;
import fr.ess.transmea.portfolio.Stay;
import fr.ess.transmea.portfolio.Tally;
import fr.ess.transmea.portfolio.ToldPortfolio.Breakdown;
import fr.ess.transmea.portfolio.ToldPortfolio.Stays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the table of a view, the same for the page, each file and the report. */
@Component
class PortfolioSheets {

    static final String WITHHELD =
            "Les lignes sans chiffre sont secrètes\u00a0: elles diraient quelque chose d’une seule entreprise.";
    private static final String EXAMPLE =
            "Les dossiers de ce tableau sont des exemples, inventés pour la démonstration.";
    private static final String ALL = "Ensemble";

    private final Labels labels;

    PortfolioSheets(Labels labels) {
        this.labels = labels;
    }

    Sheet of(Reading reading, PortfolioView view) {
        Dimension dimension = view.dimension();
        if (dimension != null) {
            return groups(reading, view, dimension);
        }
        return switch (view) {
            case DELAIS -> stays(reading, view);
            case DOSSIERS -> files(reading, view);
            default -> whole(reading, view);
        };
    }

    private Sheet whole(Reading reading, PortfolioView view) {
        Tally total = reading.total();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(ALL);
        row.addAll(figures(total));
        row.add(total.available(reading.terms().ownFunds()));
        row.add(total.meanTicket().orElse(null));
        row.add(leverage(total));
        List<Column> columns = new ArrayList<>(List.of(Column.text("ensemble", ALL)));
        columns.addAll(figureColumns(false));
        columns.add(Column.eurosApart("disponible", "Disponible"));
        columns.add(Column.eurosApart("ticket_moyen", "Ticket moyen"));
        columns.add(Column.percent("levier", "Autres financements pour un euro du fonds"));
        return sheet(reading, view, reading.day(), columns, List.of(row));
    }

    /** 2,40 euros for one are 240 %. */
    private static @Nullable BigDecimal leverage(Tally total) {
        BigDecimal leverage = total.leverage();
        return leverage == null ? null : leverage.movePointRight(2).setScale(0);
    }

    private Sheet groups(Reading reading, PortfolioView view, Dimension dimension) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("groupe", head(dimension))));
        columns.addAll(figureColumns(reading.isOfficer()));
        columns.add(Column.eurosApart("ticket_moyen", "Ticket moyen"));
        boolean expected = dimension == Dimension.ORIGIN || dimension == Dimension.SITUATION;
        if (expected) {
            columns.add(Column.eurosApart("ticket_attendu", "Ticket attendu"));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Breakdown breakdown = reading.by(dimension);
        for (Told told : breakdown.groups()) {
            rows.add(row(
                    name(dimension, told.key()) + (told.isWithheld() ? " (secret)" : ""),
                    told.tally(),
                    expected,
                    expected(reading, told.key())));
        }
        if (!reading.isOfficer()) {
            rows.add(row(ALL, breakdown.total(), expected, null));
        }
        return sheet(reading, view, breakdown.day(), columns, rows);
    }

    private static List<@Nullable Object> row(
            String name, @Nullable Tally tally, boolean expected, @Nullable Euros ticket) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.addAll(figures(tally));
        row.add(tally == null ? null : tally.meanTicket().orElse(null));
        if (expected) {
            row.add(ticket);
        }
        return row;
    }

    private Sheet stays(Reading reading, PortfolioView view) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stays stays = reading.stays().get();
        for (Stay stay : stays.stages()) {
            rows.add(Arrays.asList(
                    labels.of(stay.stage()), stay.stays(), Math.round(stay.mean()), Math.round(stay.median())));
        }
        return sheet(
                reading,
                view,
                stays.day(),
                List.of(
                        Column.text("etape", "Étape"),
                        Column.number("passages", "Séjours terminés"),
                        Column.number("moyenne", "Moyenne, en jours"),
                        Column.number("mediane", "Médiane, en jours")),
                rows);
    }

    private Sheet files(Reading reading, PortfolioView view) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("reference", "Dossier"),
                Column.text("entreprise", "Entreprise"),
                Column.text("etape", "Étape"),
                Column.date("depuis", "Depuis le"),
                Column.date("finance_le", "Financé le"),
                Column.text("origine", "Origine"),
                Column.text("secteur", "Secteur"),
                Column.text("departement", "Département"),
                Column.count("emplois", "Emplois"),
                Column.euros("engage", "Engagé"),
                Column.euros("investi", "Investi"),
                Column.euros("rembourse", "Remboursé"),
                Column.euros("cede", "Cédé"),
                Column.euros("perdu", "Passé en perte"),
                Column.euros("encours", "Encours")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PortfolioLine line : Objects.requireNonNull(reading.files()).lines()) {
            Integer jobs = line.jobs();
            rows.add(Arrays.asList(
                    line.reference(),
                    line.company(),
                    labels.of(line.stage()),
                    line.since(),
                    line.fundedOn(),
                    labels.of(line.origin()),
                    line.sector(),
                    line.departement(),
                    jobs == null || !line.isFunded() ? null : (Long) jobs.longValue(),
                    line.committed(),
                    line.invested(),
                    line.repaid(),
                    line.transferred(),
                    line.writtenOff(),
                    line.outstanding()));
        }
        return sheet(reading, view, reading.day(), columns, rows);
    }

    /** What comes back in one sum: a single loss or sale is one company's. */
    private static List<@Nullable Object> figures(@Nullable Tally tally) {
        return tally == null
                ? Arrays.asList(null, null, null, null, null, null, null)
                : Arrays.asList(
                        (long) tally.files(),
                        (long) tally.funded(),
                        (long) tally.jobs(),
                        tally.committed(),
                        tally.invested(),
                        tally.invested().minus(tally.outstanding()),
                        tally.outstanding());
    }

    private static List<Column> figureColumns(boolean summed) {
        return List.of(
                summed ? Column.count("dossiers", "Dossiers") : Column.number("dossiers", "Dossiers"),
                summed ? Column.count("finances", "Financés") : Column.number("finances", "Financés"),
                summed ? Column.count("emplois", "Emplois") : Column.number("emplois", "Emplois"),
                summed ? Column.euros("engage", "Engagé") : Column.eurosApart("engage", "Engagé"),
                summed ? Column.euros("investi", "Investi") : Column.eurosApart("investi", "Investi"),
                summed
                        ? Column.euros("sorti", "Remboursé, cédé ou perdu")
                        : Column.eurosApart("sorti", "Remboursé, cédé ou perdu"),
                summed ? Column.euros("encours", "Encours") : Column.eurosApart("encours", "Encours"));
    }

    private static @Nullable Euros expected(Reading reading, @Nullable Object key) {
        if (key == Origin.COURT || key == Situation.RECEIVERSHIP) {
            return reading.terms().meanTicketDifficulty();
        }
        return key == Origin.TRANSMISSION || key == Situation.HEALTHY
                ? reading.terms().meanTicketHealthy()
                : null;
    }

    String name(Dimension dimension, @Nullable Object key) {
        if (key instanceof Enum<?> constant) {
            return labels.of(constant);
        }
        if (key != null) {
            return key.toString();
        }
        return dimension == Dimension.REFERRER || dimension == Dimension.REFERRER_KIND
                ? "Sans prescripteur"
                : "Non renseigné";
    }

    String head(Dimension dimension) {
        return labels.of(dimension);
    }

    private static Sheet sheet(
            Reading reading,
            PortfolioView view,
            LocalDate day,
            List<Column> columns,
            List<? extends List<@Nullable Object>> rows) {
        List<String> notes = new ArrayList<>();
        if (!reading.isOfficer()) {
            notes.add(WITHHELD);
        }
        if (!day.equals(reading.day())) {
            notes.add(
                    "Ce tableau est arrêté au " + French.date(day)
                            + "\u00a0: depuis, trop peu de dossiers ont bougé dans ses lignes pour que la différence n’en désigne aucun.");
        }
        if (reading.examples()) {
            notes.add(EXAMPLE);
        }
        return new Sheet(view.title(), day, "portefeuille-" + view.parameter(), columns, notes, Rows.of(rows));
    }
}
