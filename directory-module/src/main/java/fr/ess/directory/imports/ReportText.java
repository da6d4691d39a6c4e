package fr.ess.directory.imports;

import fr.ess.platform.french.French;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of an import as people read it in a terminal, in French. */
class ReportText {

    private final PrintStream out;
    private boolean rowsTold;

    ReportText(PrintStream out) {
        this.out = out;
    }

    void begin(Recogniser.Recognised recognised, boolean trial) {
        SourceFile file = recognised.file();
        line((trial ? "Simulation d’import de « " : "Import de « ") + file.name() + " » ("
                + recognised.form().label() + ")");
        line("  " + French.number(file.bytes()) + " octets, " + file.encoding().label() + ", séparateur "
                + (recognised.separator() == '\t' ? "tabulation" : "« " + recognised.separator() + " »"));
        line("  SHA-256 " + file.sha256());
    }

    void row(ReportedRow row) {
        if (!rowsTold) {
            line("");
            line("Lignes rejetées, en conflit ou à vérifier");
            rowsTold = true;
        }
        line("  ligne " + row.line() + ", " + row.outcome().label() + said(row.siren())
                + (row.name() == null ? "" : ", " + Text.quoted(row.name())) + " : " + row.because());
    }

    void end(ImportReport report) {
        line("");
        line("Lignes lues : " + French.number(report.read()));
        for (Outcome outcome : Outcome.values()) {
            line("  " + outcome.plural() + " : " + French.number(report.count(outcome)));
        }
        tell("Réparations", Finding.Weight.REPAIR, report.findings());
        tell("Remarques", Finding.Weight.NOTE, report.findings());
        tell("À vérifier", Finding.Weight.ATTENTION, report.findings());
        tell("Motifs de rejet", Finding.Weight.REJECTION, report.findings());
        tell("Hors du champ", Finding.Weight.OUTSIDE, report.findings());
        line("");
        line("Durée : " + French.number(BigDecimal.valueOf(report.duration().toMillis(), 3), 1) + " s");
        line(
                report.run() == null
                        ? "Simulation : rien n’a été écrit."
                        : "Import n° " + report.run()
                                + " enregistré ; détail ligne à ligne : /gestion/annuaire/imports/" + report.run());
    }

    private void tell(String title, Finding.Weight weight, Map<Finding, Integer> findings) {
        if (findings.keySet().stream().noneMatch(finding -> finding.weight() == weight)) {
            return;
        }
        line("");
        line(title);
        findings.forEach((finding, rows) -> {
            if (finding.weight() == weight) {
                line("  " + finding.label() + " : " + French.number(rows));
            }
        });
    }

    private static String said(@Nullable String siren) {
        return siren == null ? "" : ", " + siren;
    }

    private void line(String text) {
        out.println(French.punctuated(text));
    }
}
