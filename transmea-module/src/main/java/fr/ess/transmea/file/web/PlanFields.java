package fr.ess.transmea.file.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.PlanLineKind;
import fr.ess.transmea.file.BuyoutPlan;
import fr.ess.transmea.file.PlanLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a finance plan as they are typed: a number of rows, of which empty ones say nothing. */
final class PlanFields {

    static final int MOST = 40;
    private static final int BLANK = 4;
    private static final int LONGEST = 200;

    private PlanFields() {}

    /** One row. */
    record Row(
            String kind,
            String label,
            String amount,
            String secured,
            @Nullable String fault) {

        private boolean isEmpty() {
            return (kind + label + amount + secured).isEmpty();
        }
    }

    static List<Row> of(BuyoutPlan plan) {
        List<Row> rows = new ArrayList<>(plan.lines().stream()
                .map(line -> new Row(
                        line.kind().name(),
                        line.label(),
                        line.amount().toString().replace('.', ','),
                        line.securedOn() == null ? "" : line.securedOn().toString(),
                        null))
                .toList());
        return withBlanks(rows);
    }

    static List<Row> withBlanks(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        for (int n = 0; n < BLANK && all.size() < MOST; n++) {
            all.add(new Row("", "", "", "", null));
        }
        return all;
    }

    /** What was sent, each row with its fault; empty rows are left out. */
    static List<Row> typed(Map<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < MOST; n++) {
            Row row = new Row(
                    Typed.line(sent.get("nature" + n)),
                    Typed.line(sent.get("libelle" + n)),
                    Typed.line(sent.get("montant" + n)),
                    Typed.line(sent.get("certain" + n)),
                    null);
            if (!row.isEmpty()) {
                rows.add(new Row(row.kind(), row.label(), row.amount(), row.secured(), fault(row)));
            }
        }
        return rows;
    }

    private static @Nullable String fault(Row row) {
        if (TypedFields.constant(PlanLineKind.class, row.kind()).isEmpty()) {
            return "Choisissez de quel emploi ou de quelle ressource il s’agit.";
        }
        Optional<Euros> amount = Euros.parse(row.amount());
        if (amount.isEmpty() || amount.get().cents() == 0) {
            return "Indiquez un montant en euros, comme 40 000.";
        }
        if (!row.secured().isEmpty() && TypedFields.date(row.secured()).isEmpty()) {
            return TypedFields.DATE;
        }
        return row.label().length() > LONGEST ? "Le libellé a 200 caractères au plus." : null;
    }

    /** Of rows without faults. */
    static BuyoutPlan plan(List<Row> rows) {
        return new BuyoutPlan(rows.stream()
                .map(row -> {
                    LocalDate secured = TypedFields.date(row.secured()).orElse(null);
                    return new PlanLine(
                            PlanLineKind.valueOf(row.kind()),
                            row.label(),
                            Euros.parse(row.amount()).orElseThrow(),
                            secured);
                })
                .toList());
    }
}
