package fr.ess.directory.imports;

import fr.ess.directory.PerimeterRule;
import fr.ess.directory.PerimeterRules;
import org.jspecify.annotations.Nullable;

/** Says of a row whether it is in the social economy, and by which rule. */
final class PerimeterReading {

    private final Reference reference;

    PerimeterReading(Reference reference) {
        this.reference = reference;
    }

    /** A list of companies of the social economy says so of each; public bodies are not, whatever a list says. */
    static void ofCompanyInList(StagedRow row) {
        boolean publicBody = row.siren != null && (row.siren.startsWith("1") || row.siren.startsWith("2"));
        row.ess = publicBody ? "NO" : "YES";
        if (publicBody) {
            row.note(Finding.PUBLIC_BODY);
        }
    }

    /** A list of nobody in particular says nothing: the rules do, where they can, and public bodies are not. */
    static void ofAnyList(StagedRow row, Reference reference) {
        PerimeterRules.Decision decision = reference
                .perimeter()
                .decide(new PerimeterRules.Unit(row.siren, row.legalCategory, null, null), reference.today());
        PerimeterRule rule = decision.rule();
        if (decision.verdict() == PerimeterRule.Verdict.OUT) {
            row.ess = "NO";
            row.note(
                    row.siren != null && row.siren.matches("[12].*")
                            ? Finding.PUBLIC_BODY
                            : Finding.OUT_OF_PERIMETER_KNOWN);
        } else if (decision.verdict() == PerimeterRule.Verdict.IN && rule != null) {
            row.ess = "YES";
            row.perimeterRuleId = rule.id();
            if (row.familyId == null && rule.familyId() != null) {
                row.familyId = Integer.valueOf(rule.familyId());
            }
        }
    }

    /**
     * By the rules in force: takes over the rule and its family where one admits the unit. Where none does, a unit that
     * the directory does not have stays outside it, and one that it has keeps what it is.
     */
    void decide(StagedRow row, @Nullable String naf, @Nullable Boolean flag, boolean known) {
        PerimeterRules.Decision decision = reference
                .perimeter()
                .decide(new PerimeterRules.Unit(row.siren, row.legalCategory, naf, flag), reference.today());
        PerimeterRule rule = decision.rule();
        if (decision.verdict() == PerimeterRule.Verdict.IN && rule != null) {
            row.ess = "YES";
            row.perimeterRuleId = rule.id();
            row.familyId = rule.familyId() == null ? null : Integer.valueOf(rule.familyId());
        } else if (known) {
            row.note(Finding.OUT_OF_PERIMETER_KNOWN, because(decision));
        } else {
            row.note(Finding.OUT_OF_PERIMETER, because(decision));
        }
    }

    private static String because(PerimeterRules.Decision decision) {
        PerimeterRule rule = decision.rule();
        if (rule == null) {
            return "(aucune règle ne l’admet)";
        }
        return decision.isUnknown()
                ? "(le fichier ne dit pas si l’INSEE la signale dans l’ESS)"
                : "(" + Text.clean(rule.source()).replaceAll("\\.$", "") + ")";
    }
}
