package fr.ess.events.contest;

import fr.ess.platform.web.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells in French what the database refused: the last word where two people act at once. */
final class ContestFaults {

    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put("The call is not open", "L’appel n’est pas ouvert\u00a0: rien ne s’y dépose ni ne s’y change.");
        SENTENCES.put("The call is still open", "L’appel est encore ouvert\u00a0: le jury note après la clôture.");
        SENTENCES.put("contest_jury_after_call", "Le jury ne se clôt pas avant l’appel.");
        SENTENCES.put("The jury is closed", "Le jury est clos\u00a0: rien n’y change plus.");
        SENTENCES.put("A call without a grid", "Donnez au moins un critère avant de publier l’appel.");
        SENTENCES.put("The grid has been used", "Des notes sont déjà données\u00a0: la grille ne change plus.");
        SENTENCES.put("The laureate is not the first", "Le lauréat doit être premier du classement.");
        SENTENCES.put("This juror is recused", "Vous vous êtes déporté de cette candidature.");
        SENTENCES.put("contest_recusal_pkey", "Ce déport est déjà déclaré.");
        SENTENCES.put("A closed sheet stays", "Cette fiche est close\u00a0: elle ne change plus.");
        SENTENCES.put("A sheet is closed once complete", "Donnez une note à chaque critère avant de clore la fiche.");
        SENTENCES.put("The entry is not before the jury", "Cette candidature n’est plus devant le jury.");
        SENTENCES.put("contest_juror", "Cette personne a déjà noté ou s’est déportée\u00a0: elle reste au jury.");
    }

    private ContestFaults() {}

    static void telling(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException refused) {
            String fault = String.valueOf(refused.getMessage());
            throw new RefusedException(SENTENCES.entrySet().stream()
                    .filter(known -> fault.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("Les règles du concours ne le permettent pas\u00a0: relisez la page, elle a pu changer."));
        }
    }
}
