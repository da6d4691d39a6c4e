package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.FunderKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.platform.web.kit.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The amounts that a draft may speak of: each funder who signs, each year. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/montants")
class EnvelopesController {

    private final ActPages pages;
    private final ActWords words;
    private final FinancePlans plans;

    EnvelopesController(ActPages pages, ActWords words, FinancePlans plans) {
        this.pages = pages;
        this.words = words;
        this.plans = plans;
    }

    /** A cell that exists by what is signed so far. */
    record Line(EnvelopeWording now, String address) {}

    @GetMapping
    String choose(@PathVariable long id, Model model) {
        Act act = pages.draft(id);
        List<EnvelopeWording> said = new ArrayList<>(words.lastEnvelopes(act.contract()));
        model.addAttribute(
                "lines",
                said.stream()
                        .map(one -> new Line(one, EnvelopeController.address(act, one)))
                        .toList());
        model.addAttribute(
                "articles",
                words.last(act.contract()).stream()
                        .filter(one -> one.kind() == ElementKind.ARTICLE)
                        .map(one -> new Option(Long.toString(one.elementId()), one.name()))
                        .toList());
        model.addAttribute(
                "funders",
                plans.funders(act.contract()).stream()
                        .filter(one -> one.kind() == FunderKind.SIGNATORY)
                        .map(EnvelopesController::option)
                        .toList());
        model.addAttribute(
                "years",
                IntStream.rangeClosed(act.contract().firstYear(), act.contract().lastYear())
                        .boxed()
                        .toList());
        pages.frame(act, model, "Quel montant\u202f?");
        return "contract/amendment/envelopes";
    }

    /** From the three choices to their cell. */
    @GetMapping("/choix")
    String go(
            @PathVariable long id, @RequestParam long article, @RequestParam long financeur, @RequestParam int annee) {
        return "redirect:" + ActPages.page(id) + "/montants/" + article + "/" + financeur + "/" + annee;
    }

    private static Option option(FinancePlan.Funder funder) {
        return new Option(Long.toString(funder.id()), funder.name());
    }
}
