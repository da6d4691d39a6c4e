package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.PlanSide;

/** Why a finance plan may not go on, in sentences. */
public final class PlanFaults {

    private PlanFaults() {}

    /** Of a plan that does not balance. */
    public static String unbalanced(BuyoutPlan plan) {
        Euros gap = plan.gap();
        if (plan.total(PlanSide.USE).cents() == 0) {
            return "Le plan de financement est vide\u00a0: dites ce que la reprise coûte et ce qui la paie.";
        }
        return "Le plan de financement ne s’équilibre pas\u00a0: "
                + plan.total(PlanSide.USE).inFrench() + " d’emplois pour "
                + plan.total(PlanSide.SOURCE).inFrench() + " de ressources, "
                + (gap.cents() < 0
                        ? "il manque " + new Euros(-gap.cents()).inFrench() + "."
                        : "il y a " + gap.inFrench() + " de trop.");
    }
}
