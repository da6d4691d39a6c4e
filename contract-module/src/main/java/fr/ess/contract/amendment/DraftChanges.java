package fr.ess.contract.amendment;

import fr.ess.contract.ElementKind;
import fr.ess.contract.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells what a draft would change, compared with what holds by what is signed so far. */
@Service
public class DraftChanges {

    private final ActWords words;
    private final ActOperators operators;

    DraftChanges(ActWords words, ActOperators operators) {
        this.words = words;
        this.operators = operators;
    }

    /** Every change of the act; empty for one that says nothing. */
    public List<Change> of(Act act) {
        List<Change> changes = new ArrayList<>();
        words.of(act.id()).forEach(said -> changes.addAll(wording(act, said)));
        words.envelopes(act.id()).forEach(said -> changes.add(envelope(said)));
        operators
                .of(act.id())
                .forEach(line ->
                        changes.add(new Change.Other((line.ended() ? "Opérateur retiré\u00a0: " : "Opérateur\u00a0: ")
                                + line.name() + ", " + line.action())));
        return changes;
    }

    public Judgement judge(Act act) {
        return new ModificationRules(act.contract()).judge(of(act));
    }

    private List<Change> wording(Act act, Wording said) {
        Optional<Wording> before = Optional.ofNullable(said.baseId()).flatMap(words::version);
        if (said.kind() == ElementKind.ACTION && before.isEmpty()) {
            return List.of(new Change.NewAction(Objects.requireNonNullElse(said.code(), said.title()), year(act)));
        }
        if (said.kind() == ElementKind.PARTY) {
            return List.of(party(said, before));
        }
        if (said.kind() == ElementKind.ARTICLE && said.ended()) {
            List<Change> ended = new ArrayList<>();
            words.lastEnvelopes(act.contract()).stream()
                    .filter(one -> one.articleId() == said.elementId())
                    .forEach(one -> ended.add(new Change.Amount(one.funder(), one.signatory(), one.year())));
            ended.add(new Change.Other("Fin de l’article " + said.code()));
            return ended;
        }
        boolean moved = before.map(then -> !Objects.equals(then.parentId(), said.parentId()))
                .orElse(false);
        String nature = said.ended() ? "Fin" : before.isEmpty() ? "Ajout" : moved ? "Autre place" : "Rédaction";
        return List.of(new Change.Other(nature + "\u00a0: " + said.name()));
    }

    private static Change party(Wording said, Optional<Wording> before) {
        boolean signed = before.map(Wording::signs).orElse(false);
        if (said.signs() != signed) {
            return new Change.Signatory(said.title(), signed);
        }
        boolean partner = said.terms() != null && said.terms().role() == PartyRole.PARTNER_AUTHORITY;
        return new Change.Other((before.isEmpty() && partner
                        ? "Nouvelle collectivité partenaire (article 6)\u00a0: "
                        : "Partie\u00a0: ")
                + said.title());
    }

    private Change envelope(EnvelopeWording said) {
        boolean same = Optional.ofNullable(said.baseId())
                .flatMap(words::envelope)
                .map(before -> Objects.equals(before.amount(), said.amount()))
                .orElse(false);
        return same
                ? new Change.Other("Certitude ou condition\u00a0: " + said.name())
                : new Change.Amount(said.funder(), said.signatory(), said.year());
    }

    private static int year(Act act) {
        return act.inForceOn() == null ? 0 : act.inForceOn().getYear();
    }
}
