package fr.ess.contract.amendment;

import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Judgement.Reason;
import java.util.List;

/**
 * Whether changes need an amendment, a decision of the steering committee, or nothing. Source: convention 2014-2016,
 * articles 2 (3.1 and 4.1), 6 and 7; the years are those of the contract that is asked about.
 */
public final class ModificationRules {

    static final String AMOUNTS =
            "Toute modification à la présente convention, portant sur le montant des aides de la Région, de l'Etat, et de la Caisse des Dépôts et Consignations fera l'objet d'un avenant à la présente convention soumis, préalablement à sa signature.";
    static final String SIGNATORIES =
            "De même, l'ajout de nouveaux signataires de la présente convention fera l'objet d'un avenant.";
    static final String NEW_ACTIONS =
            "Le Comité de pilotage stratégique […] statuera sur l'intégration de nouvelles actions au cours du contrat ; de nouvelles actions pourront être intégrées en 2015 ou 2016.";
    private static final String ARTICLE_7 = "Convention, article 7";
    private static final String OURS = "Lecture de la CRESS";

    private final SectorContract contract;

    public ModificationRules(SectorContract contract) {
        this.contract = contract;
    }

    public Judgement judge(List<Change> changes) {
        return new Judgement(changes.stream().map(this::reason).toList());
    }

    private Reason reason(Change change) {
        if (change instanceof Change.Amount amount) {
            return amount.signatory()
                    ? new Reason(change, Required.AMENDMENT, AMOUNTS, ARTICLE_7)
                    : free(
                            change,
                            "L’article 7 ne parle que des aides de la Région, de l’État et de la Caisse des Dépôts.");
        } else if (change instanceof Change.Signatory signatory) {
            return signatory.leaves()
                    ? new Reason(
                            change,
                            Required.AMENDMENT,
                            "L’article 7 ne dit rien d’un retrait\u00a0: il est traité comme l’ajout, pour que personne ne sorte du contrat sans que chacun signe.",
                            OURS)
                    : new Reason(change, Required.AMENDMENT, SIGNATORIES, ARTICLE_7);
        } else if (change instanceof Change.NewAction action) {
            return newAction(action);
        }
        return free(change, "L’article 7 n’en parle pas.");
    }

    private Reason newAction(Change.NewAction action) {
        if (action.year() > contract.firstYear() && action.year() <= contract.lastYear()) {
            return new Reason(action, Required.DECISION, NEW_ACTIONS, "Convention, article 2, 3.1 et 4.1");
        }
        return new Reason(
                action,
                Required.AMENDMENT,
                "Le comité de pilotage n’intègre de nouvelles actions qu’après la première année du contrat et avant sa fin\u00a0: hors de ces années, le plan d’actions est celui que chacun a signé.",
                OURS);
    }

    private static Reason free(Change change, String sentence) {
        return new Reason(change, Required.NOTHING, sentence, OURS);
    }
}
