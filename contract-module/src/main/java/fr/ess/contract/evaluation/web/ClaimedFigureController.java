package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.Claim;
import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.evaluation.ClaimedFigure;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where the staff keep one figure of the register, and enter what sources say of it. */
@Controller
@RequestMapping(ClaimPages.PATH + "/{id:[0-9]+}")
class ClaimedFigureController {

    private final ClaimPages pages;
    private final ClaimRegister register;
    private final Clock clock;

    ClaimedFigureController(ClaimPages pages, ClaimRegister register, Clock clock) {
        this.pages = pages;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    String figure(@PathVariable long id, Model model) {
        ClaimedFigure figure = pages.find(id);
        model.addAttribute("form", FigureForm.of(figure));
        model.addAttribute("claim", ClaimForm.empty());
        return pages.show(figure, model);
    }

    @PostMapping
    String rename(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ClaimedFigure figure = pages.find(id);
        if (!errors.hasErrors()) {
            long version = form.version() == null ? -1 : form.version();
            switch (register.rename(figure, version, form.words())) {
                case DONE -> {
                    Flash.success(next, "Le chiffre est enregistré.");
                    return "redirect:" + ClaimPages.page(id);
                }
                case OVERTAKEN -> throw new ConflictException(form.conflict(pages.find(id), ClaimPages.page(id)));
                case TITLE_TAKEN -> errors.rejectValue("title", "taken", ClaimPages.TAKEN);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("claim", ClaimForm.empty());
        return pages.show(figure, model);
    }

    @PostMapping("/sources")
    String enter(
            @PathVariable long id,
            @Valid @ModelAttribute("claim") ClaimForm claim,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ClaimedFigure figure = pages.find(id);
        Claim.Words words = claim.words(LocalDate.now(clock), errors);
        if (words == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", FigureForm.of(figure));
            return pages.show(figure, model);
        }
        register.enter(figure, words);
        Flash.success(next, "La source est au registre.");
        return "redirect:" + ClaimPages.page(id);
    }
}
