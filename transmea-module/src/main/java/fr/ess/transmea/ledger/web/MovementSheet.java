package fr.ess.transmea.ledger.web;

import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.transmea.Fund;
import fr.ess.transmea.ledger.LedgerBook;
import fr.ess.transmea.ledger.LedgerLine;
import fr.ess.transmea.ledger.Position;
import fr.ess.transmea.ledger.Positions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The movements that somebody asks for, as a table to take away, with what stood of the whole fund that day. */
@Component
class MovementSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.date("date", "Date"),
            Column.text("dossier", "Dossier"),
            Column.text("entreprise", "Entreprise"),
            Column.text("mouvement", "Mouvement"),
            Column.text("instrument", "Instrument"),
            Column.eurosApart("montant", "Montant"),
            Column.eurosApart("prix", "Prix de cession"),
            Column.text("remarque", "Remarque"),
            Column.text("contrepassation", "Contre-passation"),
            Column.text("exemple", "Exemple"));

    private final LedgerBook book;
    private final Positions positions;
    private final Labels labels;

    MovementSheet(LedgerBook book, Positions positions, Labels labels) {
        this.book = book;
        this.positions = positions;
        this.labels = labels;
    }

    Sheet of(Fund fund, LedgerQuestion question) {
        Position all = positions.totalOfFund(fund, question.read().day());
        return new Sheet(
                "Mouvements du fonds",
                question.read().day(),
                "fonds-mouvements",
                COLUMNS,
                List.of(
                        "Tout le fonds au " + French.date(question.read().day()) + "\u00a0: investi "
                                + all.invested().inFrench() + ", remboursé "
                                + all.repaid().inFrench() + ", cédé "
                                + all.transferred().inFrench() + ", perdu "
                                + all.writtenOff().inFrench() + ", encours "
                                + all.outstanding().inFrench() + ".",
                        "Un montant négatif reprend un mouvement d’avant\u00a0: rien ne s’efface."),
                each -> book.each(fund, question.filter(), line -> each.accept(values(line))));
    }

    private List<@Nullable Object> values(LedgerLine line) {
        return Arrays.asList(
                line.day(),
                line.file(),
                line.company(),
                labels.of(line.kind()),
                labels.of(line.instrument()),
                line.amount(),
                line.proceeds(),
                line.note(),
                line.reversesId() == null ? (line.reversed() ? "contre-passé" : null) : "contre-passation",
                line.example() ? "exemple" : null);
    }
}
