package fr.ess.transmea;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a company by what the fund asked on a day. Source: seed 000, section 2. */
public final class Eligibility {

    private static final String TELL = "Dites-le pour le savoir.";

    private final FundTerms terms;
    private final Map<String, String> departements;

    /** @param departements names of those in which the fund invests, by their codes */
    public Eligibility(FundTerms terms, Map<String, String> departements) {
        this.terms = terms;
        this.departements = departements;
    }

    /** How a company says that it is. */
    public enum Condition {
        HEALTHY,
        RECEIVERSHIP,
        /** Liquidation without a buyer, closed, something else. */
        OTHER;

        public static Condition of(Situation situation) {
            return situation == Situation.HEALTHY ? HEALTHY : RECEIVERSHIP;
        }
    }

    /**
     * A company and what it asks; what is absent was not told.
     *
     * @param departement a code such as {@code 26}
     */
    public record Case(
            @Nullable Integer employees,
            @Nullable Condition condition,
            @Nullable String departement,
            @Nullable Euros amount) {}

    /** One answer for each criterion, in their order. */
    public List<EligibilityAnswer> judge(Case asked) {
        return List.of(size(asked), situation(asked), region(asked), amount(asked));
    }

    /** Refused as soon as one criterion refuses, open while one is. */
    public static EligibilityVerdict overall(List<EligibilityAnswer> answers) {
        if (answers.stream().anyMatch(answer -> answer.verdict() == EligibilityVerdict.REFUSED)) {
            return EligibilityVerdict.REFUSED;
        }
        return answers.stream().allMatch(answer -> answer.verdict() == EligibilityVerdict.MET)
                ? EligibilityVerdict.MET
                : EligibilityVerdict.OPEN;
    }

    private EligibilityAnswer size(Case asked) {
        String rule = "De " + terms.leastEmployees() + " à " + terms.mostEmployeesHealthy()
                + " salariés pour une entreprise saine, de " + terms.leastEmployees() + " à "
                + terms.mostEmployeesDifficulty() + " pour une entreprise en difficulté.";
        if (asked.employees() == null) {
            return answer(EligibilityCriterion.SIZE, EligibilityVerdict.OPEN, "Effectif non renseigné.", rule, TELL);
        }
        int employees = asked.employees();
        String told = French.count(employees, "salarié", "salariés");
        if (employees < terms.leastEmployees()) {
            return answer(
                    EligibilityCriterion.SIZE,
                    EligibilityVerdict.REFUSED,
                    told + "\u00a0: moins que le minimum de " + terms.leastEmployees() + ".",
                    rule,
                    "Une très petite entreprise peut devenir une coopérative sans le fonds\u00a0: l’Union régionale des Scop accompagne aussi ces projets.");
        }
        if (employees > terms.mostEmployeesDifficulty()) {
            return above(told, terms.mostEmployeesDifficulty(), "de toute entreprise", rule);
        }
        if (employees <= terms.mostEmployeesHealthy() || asked.condition() == Condition.RECEIVERSHIP) {
            return answer(EligibilityCriterion.SIZE, EligibilityVerdict.MET, told + ".", rule, "");
        }
        if (asked.condition() == Condition.HEALTHY) {
            return above(told, terms.mostEmployeesHealthy(), "d’une entreprise saine", rule);
        }
        return answer(
                EligibilityCriterion.SIZE,
                EligibilityVerdict.OPEN,
                told + "\u00a0: possible seulement en redressement judiciaire.",
                rule,
                "Dites dans quelle situation est l’entreprise.");
    }

    private static EligibilityAnswer above(String told, int most, String whose, String rule) {
        return answer(
                EligibilityCriterion.SIZE,
                EligibilityVerdict.REFUSED,
                told + "\u00a0: plus que le maximum " + whose + ", " + most + ".",
                rule,
                "D’autres fonds s’adressent aux entreprises plus grandes\u00a0: parlez-nous du projet, nous vous orienterons.");
    }

    private EligibilityAnswer situation(Case asked) {
        String rule = "Une entreprise saine, ou en redressement judiciaire.";
        if (asked.condition() == null) {
            return answer(
                    EligibilityCriterion.SITUATION, EligibilityVerdict.OPEN, "Situation non renseignée.", rule, TELL);
        }
        return switch (asked.condition()) {
            case HEALTHY ->
                answer(EligibilityCriterion.SITUATION, EligibilityVerdict.MET, "Entreprise saine.", rule, "");
            case RECEIVERSHIP ->
                answer(
                        EligibilityCriterion.SITUATION,
                        EligibilityVerdict.MET,
                        "Entreprise en redressement judiciaire.",
                        rule,
                        "Le tribunal fixe une date limite pour les offres\u00a0: écrivez-nous dès maintenant.");
            case OTHER ->
                answer(
                        EligibilityCriterion.SITUATION,
                        EligibilityVerdict.REFUSED,
                        "Ni saine, ni en redressement judiciaire.",
                        rule,
                        "Si le tribunal examine encore des offres de reprise, parlez-nous-en sans attendre.");
        };
    }

    private EligibilityAnswer region(Case asked) {
        String rule = "En Rhône-Alpes, d’abord en zone rurale ou périurbaine.";
        String code = asked.departement();
        if (code == null) {
            return answer(EligibilityCriterion.REGION, EligibilityVerdict.OPEN, "Lieu non renseigné.", rule, TELL);
        }
        String name = departements.get(code);
        return name == null
                ? answer(
                        EligibilityCriterion.REGION,
                        EligibilityVerdict.REFUSED,
                        "Hors de Rhône-Alpes.",
                        rule,
                        "L’union régionale des Scop de votre région connaît les fonds qui y interviennent.")
                : answer(EligibilityCriterion.REGION, EligibilityVerdict.MET, name + " (" + code + ").", rule, "");
    }

    private EligibilityAnswer amount(Case asked) {
        String rule = "De " + terms.leastTicket().inFrench() + " à "
                + terms.mostTicket().inFrench() + ", en capital ou en titres participatifs.";
        Euros amount = asked.amount();
        if (amount == null) {
            return answer(
                    EligibilityCriterion.AMOUNT,
                    EligibilityVerdict.OPEN,
                    "Montant non renseigné.",
                    rule,
                    "Il se précise en construisant le projet\u00a0: ce n’est pas un obstacle pour nous écrire.");
        }
        if (terms.allows(amount)) {
            return answer(EligibilityCriterion.AMOUNT, EligibilityVerdict.MET, amount.inFrench() + ".", rule, "");
        }
        boolean little = amount.compareTo(terms.leastTicket()) < 0;
        return answer(
                EligibilityCriterion.AMOUNT,
                EligibilityVerdict.REFUSED,
                amount.inFrench()
                        + (little
                                ? "\u00a0: moins que le ticket minimal, "
                                        + terms.leastTicket().inFrench() + "."
                                : "\u00a0: plus que le ticket maximal, "
                                        + terms.mostTicket().inFrench() + "."),
                rule,
                little
                        ? "Un prêt bancaire ou l’apport des salariés peut y suffire. Seul le comité d’engagement peut déroger à ce minimum."
                        : "Un co-investisseur peut compléter le fonds. Seul le comité d’engagement peut déroger à ce maximum.");
    }

    private static EligibilityAnswer answer(
            EligibilityCriterion criterion, EligibilityVerdict verdict, String said, String rule, String next) {
        return new EligibilityAnswer(criterion, verdict, said, rule, next);
    }
}
