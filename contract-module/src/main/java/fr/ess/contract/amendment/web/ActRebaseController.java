package fr.ess.contract.amendment.web;

import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.NotFoundException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What came into force under a draft since it was written: the start, the other act's word and the draft's, by field. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/reprise")
class ActRebaseController {

    private final ActPages pages;
    private final ActWords words;
    private final Labels labels;
    private final Places places;

    ActRebaseController(ActPages pages, ActWords words, Labels labels, Places places) {
        this.pages = pages;
        this.words = words;
        this.labels = labels;
        this.places = places;
    }

    @GetMapping("/elements/{element:[0-9]+}")
    String element(@PathVariable long id, @PathVariable long element, Model model) {
        Act act = pages.draft(id);
        Wording mine = words.of(id, element).filter(Wording::isOvertaken).orElseThrow(NotFoundException::new);
        Wording theirs =
                Optional.ofNullable(mine.lastId()).flatMap(words::version).orElseThrow(NotFoundException::new);
        Map<String, String> started = Optional.ofNullable(mine.baseId())
                .flatMap(words::version)
                .map(base -> values(act, base))
                .orElseGet(Map::of);
        return page(
                act,
                ElementConflict.of(
                        mine,
                        started,
                        values(act, mine),
                        values(act, theirs),
                        mine.version(),
                        Long.toString(theirs.id()),
                        ActPages.page(id) + "/elements/" + element,
                        ActPages.page(id)),
                model);
    }

    private Map<String, String> values(Act act, Wording wording) {
        return ElementForm.values(wording, places.name(act, wording.parentId()), labels);
    }

    @GetMapping("/montants/{envelope:[0-9]+}")
    String envelope(@PathVariable long id, @PathVariable long envelope, Model model) {
        Act act = pages.draft(id);
        EnvelopeWording mine = words.envelopes(id).stream()
                .filter(one -> one.id() == envelope && one.isOvertaken())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        EnvelopeWording theirs =
                Optional.ofNullable(mine.lastId()).flatMap(words::envelope).orElseThrow(NotFoundException::new);
        Map<String, String> started = Optional.ofNullable(mine.baseId())
                .flatMap(words::envelope)
                .map(base -> EnvelopeForm.values(base, labels))
                .orElseGet(Map::of);
        return page(
                act,
                ElementConflict.of(
                        mine,
                        started,
                        EnvelopeForm.values(mine, labels),
                        EnvelopeForm.values(theirs, labels),
                        mine.version(),
                        Long.toString(theirs.id()),
                        EnvelopeController.address(act, mine),
                        ActPages.page(id)),
                model);
    }

    private String page(Act act, Conflict conflict, Model model) {
        pages.frame(act, model, "Ce qui a changé dessous");
        model.addAttribute("conflict", conflict);
        return "contract/amendment/rebase";
    }
}
