package fr.ess.transmea.committee;

import fr.ess.platform.web.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells in French what the database refused: the last word where two people act at once. */
final class CommitteeFaults {

    private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put(
                "barred from the committee",
                "Cette institution ne peut pas siéger au comité d’engagement\u00a0: la règle du fonds l’exclut.");
        SENTENCES.put("There is no such seat", "Ce siège n’existe pas à cette date.");
        SENTENCES.put(
                "committee_mandate_one_holder",
                "Ce siège est déjà occupé à cette date\u00a0: mettez d’abord fin au mandat.");
        SENTENCES.put("committee_mandate_one_seat", "Cette personne siège déjà au comité à cette date.");
        SENTENCES.put("committee_mandate_one_chair", "Le comité a déjà quelqu’un à sa présidence à cette date.");
        SENTENCES.put("A mandate ends once", "Ce mandat est déjà terminé.");
        SENTENCES.put(
                "A mandate does not end before",
                "Cette personne a siégé à une séance à cette date ou après\u00a0: son mandat ne peut pas finir avant.");
        SENTENCES.put("The session is over", "La séance est close ou annulée\u00a0: plus rien n’y change.");
        SENTENCES.put("The session is not open", "La séance n’est pas ouverte.");
        SENTENCES.put(
                "A session that was opened is not moved", "La séance est ouverte\u00a0: elle ne se déplace plus.");
        SENTENCES.put("A session is not opened before its day", "Une séance ne s’ouvre pas avant son jour.");
        SENTENCES.put("A session without an agenda", "L’ordre du jour est vide\u00a0: la séance ne peut pas s’ouvrir.");
        SENTENCES.put("A session is closed once each", "Un point n’est pas clos\u00a0: closez-le avant la séance.");
        SENTENCES.put(
                "An item of an open session",
                "La séance est ouverte\u00a0: un point s’y reporte, il ne s’en retire plus.");
        SENTENCES.put(
                "What is put to the vote stays",
                "Ce point est mis aux voix ou clos\u00a0: sa proposition ne change plus.");
        SENTENCES.put(
                "An urgent session is for takeovers",
                "Une séance urgente ne traite que des reprises à la barre du tribunal.");
        SENTENCES.put(
                "is not put before the committee for this",
                "À son étape, ce dossier ne peut pas être mis à l’ordre du jour pour cela.");
        SENTENCES.put("committee_item_session_id_file_id", "Ce dossier est déjà à l’ordre du jour de cette séance.");
        SENTENCES.put(
                "Who is there does not change",
                "Un vote est ouvert\u00a0: les présences ne changent pas avant sa clôture.");
        SENTENCES.put("The item is closed", "Ce point est clos\u00a0: rien n’y change plus.");
        SENTENCES.put("A withdrawal stays", "Le vote est ouvert\u00a0: un déport déclaré reste.");
        SENTENCES.put(
                "Whoever voted does not withdraw",
                "Cette personne a déjà voté, ou son pouvoir a servi\u00a0: elle ne peut plus se déporter de ce point.");
        SENTENCES.put("committee_recusal_pkey", "Ce déport est déjà déclaré.");
        SENTENCES.put("The vote is not open", "Le vote n’est pas ouvert.");
        SENTENCES.put("The vote is closed", "Le vote est clos\u00a0: il n’est plus possible de voter.");
        SENTENCES.put("This member has voted", "Ce membre a déjà voté\u00a0: un vote ne se change pas.");
        SENTENCES.put("committee_ballot_pkey", "Ce membre a déjà voté\u00a0: un vote ne se change pas.");
        SENTENCES.put(
                "This member may not vote",
                "Ce membre ne vote pas sur ce point\u00a0: il n’est ni présent ni représenté, ou il s’en est déporté.");
        SENTENCES.put("A member votes, or who holds", "On vote pour soi, ou pour qui vous a donné pouvoir.");
        SENTENCES.put("Another vote is open", "Un autre vote est ouvert\u00a0: closez-le d’abord.");
        SENTENCES.put(
                "There is no quorum",
                "Le quorum n’est pas atteint sur ce point\u00a0: il ne peut pas être mis aux voix.");
        SENTENCES.put(
                "The file is not before the committee",
                "Le dossier n’est pas à l’étape «\u00a0En comité\u00a0»\u00a0: faites-l’y passer avant le vote.");
        SENTENCES.put("The proposal has no amount", "La proposition n’a pas de montant.");
        SENTENCES.put(
                "The ticket is outside",
                "Le montant est hors des bornes du fonds\u00a0: il y faut une dérogation motivée.");
        SENTENCES.put(
                "A decision takes back",
                "Une autre décision a été prise sur ce dossier entre-temps\u00a0: relisez-le.");
        SENTENCES.put("The minutes are sealed", "Le procès-verbal est scellé\u00a0: plus rien n’en change.");
    }

    private CommitteeFaults() {}

    static <T> T telling(Supplier<T> writing) {
        try {
            return writing.get();
        } catch (DataIntegrityViolationException refused) {
            throw new RefusedException(sentence(String.valueOf(refused.getMessage())));
        }
    }

    static String sentence(String fault) {
        return SENTENCES.entrySet().stream()
                .filter(known -> fault.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Les règles du comité ne le permettent pas\u00a0: relisez la page, elle a pu changer.");
    }
}
