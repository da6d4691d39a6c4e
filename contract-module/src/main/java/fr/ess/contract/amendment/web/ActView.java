package fr.ess.contract.amendment.web;

import fr.ess.contract.ActKind;
import fr.ess.contract.ActState;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActFaults;
import fr.ess.contract.amendment.ActOperators;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.DraftChanges;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.web.kit.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page of one act: what it says, what it needs, and the next step. */
@Component
class ActView {

    /** What the page offers behind the more usual buttons. */
    private static final List<Added> ADDABLE = EnumSet.range(Addable.THEME, Addable.EFFECT).stream()
            .map(one -> new Added(one.word(), one.title()))
            .toList();

    /** Something that may be added, with the word of its address. */
    record Added(String word, String title) {}

    private final ActPages pages;
    private final ActWords words;
    private final ActOperators operators;
    private final DraftChanges changes;
    private final ActFaults faults;

    ActView(ActPages pages, ActWords words, ActOperators operators, DraftChanges changes, ActFaults faults) {
        this.pages = pages;
        this.words = words;
        this.operators = operators;
        this.changes = changes;
        this.faults = faults;
    }

    /** Something that the act says, with its page. */
    record Said(String section, String name, String effect, String address, String withdrawal) {}

    /** Something that changed under the act, with the page where it is looked at. */
    record Overtaken(String name, String address) {}

    String show(Act act, Model model) {
        pages.frame(act, model);
        model.addAttribute(
                "said",
                Stream.concat(elements(act), Stream.concat(envelopes(act), carriers(act)))
                        .toList());
        model.addAttribute("overtaken", act.state() == ActState.IN_FORCE ? List.of() : overtaken(act));
        model.addAttribute("steps", steps(act));
        if (act.isDraft()) {
            model.addAttribute("addable", ADDABLE);
            model.addAttribute("judgement", changes.judge(act));
            model.addAttribute("why", faults.of(act));
        }
        if (act.state() == ActState.PROPOSED) {
            LocalDate planned = Objects.requireNonNullElse(
                    act.inForceOn(), LocalDate.of(act.contract().firstYear(), 1, 1));
            LocalDate last = lastSignature(act, planned);
            model.addAttribute("ready", act.isSignedByAll());
            model.addAttribute("known", last);
            model.addAttribute("holds", planned.isBefore(last) ? last : planned);
        }
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "contract/amendment/act";
    }

    /** The day of the last signature, or {@code otherwise} where nobody signs. */
    static LocalDate lastSignature(Act act, LocalDate otherwise) {
        return act.signatures().stream()
                .map(Act.Signature::signedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(otherwise);
    }

    private Stream<Said> elements(Act act) {
        return words.of(act.id()).stream().map(one -> {
            String address = ActPages.page(act.id()) + "/elements/" + one.elementId();
            return new Said(
                    one.kind().name(),
                    one.name(),
                    one.ended() ? "prend fin" : one.isNew() ? "nouveau" : "modifié",
                    address,
                    address + "/retrait");
        });
    }

    private Stream<Said> envelopes(Act act) {
        return words.envelopes(act.id()).stream().map(one -> {
            String address = EnvelopeController.address(act, one);
            return new Said("", one.name(), one.shownAmount(), address, address + "/retrait");
        });
    }

    private Stream<Said> carriers(Act act) {
        return operators.of(act.id()).stream()
                .map(one -> new Said(
                        "",
                        one.name() + ", " + one.action(),
                        one.ended() ? "n’est plus opérateur" : "opérateur",
                        "",
                        ActPages.page(act.id()) + "/operateurs/" + one.id() + "/retrait"));
    }

    private List<Overtaken> overtaken(Act act) {
        String page = ActPages.page(act.id()) + "/reprise";
        return Stream.concat(
                        words.of(act.id()).stream()
                                .filter(Wording::isOvertaken)
                                .map(one -> new Overtaken(one.name(), page + "/elements/" + one.elementId())),
                        words.envelopes(act.id()).stream()
                                .filter(EnvelopeWording::isOvertaken)
                                .map(one -> new Overtaken(one.name(), page + "/montants/" + one.id())))
                .toList();
    }

    private static List<Step> steps(Act act) {
        boolean decided = act.kind() == ActKind.DECISION;
        return Step.of(
                List.of("Brouillon", decided ? "Proposé au comité" : "Proposé à la signature", "En vigueur"),
                act.state() == ActState.IN_FORCE ? 2 : act.state() == ActState.PROPOSED ? 1 : 0);
    }
}
