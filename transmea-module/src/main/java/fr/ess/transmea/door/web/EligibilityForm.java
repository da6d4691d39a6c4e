package fr.ess.transmea.door.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.Eligibility;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor tells of a company to know whether it may be helped.
 *
 * @param faults what cannot be read, by field
 */
record EligibilityForm(
        String effectif, String situation, String departement, String montant, Map<String, String> faults) {

    /** Somewhere the fund does not invest. */
    static final String ELSEWHERE = "ailleurs";

    static EligibilityForm of(Map<String, String> asked) {
        EligibilityForm form = new EligibilityForm(
                Typed.line(asked.get("effectif")),
                Typed.line(asked.get("situation")).toLowerCase(Locale.ROOT),
                Typed.line(asked.get("departement")),
                Typed.line(asked.get("montant")),
                new LinkedHashMap<>());
        form.check();
        return form;
    }

    private void check() {
        if (!effectif.isEmpty() && !effectif.matches("[0-9]{1,6}")) {
            faults.put("effectif", "Indiquez un nombre entier de salariés, comme 12.");
        }
        if (!montant.isEmpty() && Euros.parse(montant).isEmpty()) {
            faults.put("montant", "Indiquez un montant en euros, comme 40 000 ou 9 999,99.");
        }
        if (!situation.isEmpty() && condition() == null) {
            faults.put("situation", "Choisissez une des situations proposées.");
        }
        if (!departement.isEmpty() && !departement.equals(ELSEWHERE) && !departement.matches("[0-9]{2,3}|2[AB]")) {
            faults.put("departement", "Choisissez un des départements proposés.");
        }
    }

    public boolean isAsked() {
        return !(effectif + situation + departement + montant).isEmpty();
    }

    private Eligibility.@Nullable Condition condition() {
        for (Eligibility.Condition condition : Eligibility.Condition.values()) {
            if (condition.name().toLowerCase(Locale.ROOT).equals(situation)) {
                return condition;
            }
        }
        return null;
    }

    /** Of a form without faults. */
    Eligibility.Case toCase() {
        return new Eligibility.Case(
                effectif.isEmpty() ? null : Integer.valueOf(effectif),
                condition(),
                departement.isEmpty() ? null : departement,
                Euros.parse(montant).orElse(null));
    }
}
