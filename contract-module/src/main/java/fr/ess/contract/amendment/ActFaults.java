package fr.ess.contract.amendment;

import fr.ess.contract.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What would make no sense once a draft is in force, as things stand. */
@Service
public class ActFaults {

    private final ActWords words;
    private final DraftChanges changes;

    ActFaults(ActWords words, DraftChanges changes) {
        this.words = words;
        this.changes = changes;
    }

    /** Why the draft cannot be proposed yet, in French; empty when it can. */
    public List<String> of(Act act) {
        List<String> faults = new ArrayList<>();
        List<Change> said = changes.of(act);
        if (said.isEmpty()) {
            faults.add("Cet acte ne dit encore rien.");
        }
        if (act.inForceOn() == null) {
            faults.add("Dites quand cet acte doit entrer en vigueur.");
        }
        Judgement judgement = new ModificationRules(act.contract()).judge(said);
        judgement
                .beyond(act.kind())
                .forEach(reason -> faults.add("Il faut un avenant, et non une décision\u00a0: "
                        + reason.change().what() + ". « " + reason.sentence() + " » (" + reason.source() + ")"));
        List<Wording> then = after(act);
        for (Wording one : words.of(act.id())) {
            if (!one.ended() && isTaken(then, one)) {
                faults.add("Le code « " + one.code() + " » est porté deux fois.");
            }
        }
        then.stream()
                .filter(one -> one.parentId() != null
                        && then.stream().noneMatch(parent -> parent.elementId() == one.parentId()))
                .forEach(one -> faults.add("« " + one.name() + " » resterait sous un élément qui prend fin."));
        return faults;
    }

    /** Whether another element, as things would be, has the code already; {@code element} is 0 for a new one. */
    public boolean isTaken(Act act, ElementKind kind, @Nullable Long parent, String code, long element) {
        return after(act).stream()
                .filter(other -> other.elementId() != element)
                .anyMatch(other -> clash(other, kind, parent, code));
    }

    /** What would hold once the act is in force. */
    public List<Wording> after(Act act) {
        List<Wording> said = words.of(act.id());
        List<Wording> then = new ArrayList<>(said);
        words.last(act.contract()).stream()
                .filter(one -> said.stream().noneMatch(other -> other.elementId() == one.elementId()))
                .forEach(then::add);
        then.removeIf(Wording::ended);
        return then;
    }

    private static boolean isTaken(List<Wording> then, Wording one) {
        String code = one.code();
        return code != null
                && then.stream()
                        .filter(other -> other.elementId() != one.elementId())
                        .anyMatch(other -> clash(other, one.kind(), one.parentId(), code));
    }

    private static boolean clash(Wording other, ElementKind kind, @Nullable Long parent, String code) {
        boolean everywhere = kind == ElementKind.ACTION || kind == ElementKind.ARTICLE;
        return other.kind() == kind
                && Optional.ofNullable(other.code()).filter(code::equals).isPresent()
                && (everywhere || Objects.equals(other.parentId(), parent));
    }
}
