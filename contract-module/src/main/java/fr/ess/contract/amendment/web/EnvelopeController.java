package fr.ess.contract.amendment.web;

import fr.ess.contract.Certainty;
import fr.ess.contract.ElementKind;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.FunderKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActWords;
import fr.ess.contract.amendment.DraftEnvelopes;
import fr.ess.contract.amendment.Drafts;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft gives for one funder and year, at one article. */
@Controller
@RequestMapping(ActPages.PATH + "/{id:[0-9]+}/montants/{article:[0-9]+}/{funder:[0-9]+}/{year:[0-9]+}")
class EnvelopeController {

    private final ActPages pages;
    private final ActWords words;
    private final DraftEnvelopes drafts;
    private final FinancePlans plans;
    private final Labels labels;

    EnvelopeController(ActPages pages, ActWords words, DraftEnvelopes drafts, FinancePlans plans, Labels labels) {
        this.pages = pages;
        this.words = words;
        this.drafts = drafts;
        this.plans = plans;
        this.labels = labels;
    }

    /** Where the cell stands. */
    record Cell(long article, long funder, int year) {}

    @GetMapping
    String form(@PathVariable long id, Cell cell, Model model) {
        Act act = pages.draft(id);
        Optional<EnvelopeWording> said = said(act, cell);
        EnvelopeWording subject = subject(act, cell);
        model.addAttribute(
                "form",
                EnvelopeForm.of(
                        subject,
                        said.map(EnvelopeWording::version).orElse(-1L),
                        said.isPresent() ? subject.baseId() : subject.lastId(),
                        labels));
        return page(act, subject, model);
    }

    @PostMapping
    String give(
            @PathVariable long id,
            Cell cell,
            @ModelAttribute("form") EnvelopeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        EnvelopeWording subject = subject(act, cell);
        Optional<EnvelopeWording> typed = form.read(subject, labels, errors);
        if (typed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(act, subject, model);
        }
        if (drafts.give(act, typed.get()) == Drafts.Outcome.OVERTAKEN) {
            throw conflict(act, cell, typed.get(), form);
        }
        Flash.success(next, "L’acte donne ce montant pour " + subject.name() + ".");
        return "redirect:" + ActPages.page(id);
    }

    @PostMapping("/retrait")
    String withdraw(@PathVariable long id, Cell cell, RedirectAttributes next) {
        Act act = pages.draft(id);
        EnvelopeWording said = said(act, cell).orElseThrow(NotFoundException::new);
        drafts.withdraw(act, said.id());
        Flash.success(next, "L’acte n’en dit plus rien.");
        return "redirect:" + ActPages.page(id);
    }

    private ConflictException conflict(Act act, Cell cell, EnvelopeWording typed, EnvelopeForm form) {
        EnvelopeWording stored = subject(act, cell);
        Map<String, String> started = form.started();
        return new ConflictException(ElementConflict.of(
                stored,
                started == null ? Map.of() : started,
                EnvelopeForm.values(typed, labels),
                EnvelopeForm.values(stored, labels),
                said(act, cell).map(EnvelopeWording::version).orElse(-1L),
                Objects.toString(typed.baseId(), ""),
                address(act, stored),
                ActPages.page(act.id())));
    }

    static String address(Act act, EnvelopeWording cell) {
        return ActPages.page(act.id()) + "/montants/" + cell.articleId() + "/" + cell.funderId() + "/" + cell.year();
    }

    private Optional<EnvelopeWording> said(Act act, Cell cell) {
        return words.envelope(act.id(), cell.article(), cell.funder(), cell.year());
    }

    /** As the act has it, or else as it holds by what is signed so far, or else blank. */
    private EnvelopeWording subject(Act act, Cell cell) {
        Wording article = words.of(act.id(), cell.article())
                .or(() -> words.last(act.contract(), cell.article()))
                .filter(one -> one.kind() == ElementKind.ARTICLE)
                .orElseThrow(NotFoundException::new);
        FinancePlan.Funder funder = plans.funders(act.contract()).stream()
                .filter(one -> one.id() == cell.funder())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!act.contract().covers(cell.year())) {
            throw new NotFoundException();
        }
        return said(act, cell)
                .or(() -> words.lastEnvelope(cell.article(), cell.funder(), cell.year()))
                .orElseGet(() -> new EnvelopeWording(
                        0,
                        article.elementId(),
                        Objects.toString(article.code(), article.title()),
                        funder.id(),
                        funder.name(),
                        funder.kind() == FunderKind.SIGNATORY,
                        cell.year(),
                        null,
                        Certainty.FIRM,
                        null,
                        -1,
                        null,
                        null));
    }

    private String page(Act act, EnvelopeWording subject, Model model) {
        pages.frame(act, model, "Montant");
        model.addAttribute("subject", subject);
        model.addAttribute("address", address(act, subject));
        model.addAttribute(
                "certainties",
                Arrays.stream(Certainty.values())
                        .map(one -> new Option(labels.of(one), labels.of(one)))
                        .toList());
        return "contract/amendment/envelope";
    }
}
