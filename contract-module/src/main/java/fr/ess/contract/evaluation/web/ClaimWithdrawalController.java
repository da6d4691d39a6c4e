package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.Claim;
import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.evaluation.ClaimedFigure;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back a claim that was entered wrongly; it stays readable, with the reason. */
@Controller
@RequestMapping(ClaimPages.PATH + "/{id:[0-9]+}/sources/{claim:[0-9]+}/retrait")
class ClaimWithdrawalController {

    private static final int LONGEST = 500;

    private final ClaimPages pages;
    private final ClaimRegister register;

    ClaimWithdrawalController(ClaimPages pages, ClaimRegister register) {
        this.pages = pages;
        this.register = register;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable long claim, Model model) {
        ClaimedFigure figure = pages.find(id);
        return page(figure, claim(figure, claim), "", null, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable long id,
            @PathVariable long claim,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ClaimedFigure figure = pages.find(id);
        Claim withdrawn = claim(figure, claim);
        String reason = Typed.line(motif);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String fault =
                    reason.isEmpty() ? "Dites pourquoi\u00a0: la raison reste lisible." : "500 caractères au plus.";
            return page(figure, withdrawn, reason, fault, model);
        }
        register.withdraw(withdrawn, reason);
        Flash.success(next, "La source est retirée, avec sa raison.");
        return "redirect:" + ClaimPages.page(id);
    }

    private static Claim claim(ClaimedFigure figure, long id) {
        return figure.standing().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String page(ClaimedFigure figure, Claim claim, String typed, @Nullable String fault, Model model) {
        model.addAttribute("figure", figure);
        model.addAttribute("claim", claim);
        model.addAttribute("page", ClaimPages.page(figure.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute(
                "crumbs",
                ClaimPages.crumbs(
                        Tab.to("Chiffres et sources", ClaimPages.PATH),
                        Tab.to(figure.title(), ClaimPages.page(figure.id())),
                        Tab.here("Retirer une source")));
        return "contract/evaluation/claim-withdrawal";
    }
}
