package fr.ess.contract.money.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.money.MoneyBook;
import fr.ess.contract.money.MoneyLine;
import fr.ess.contract.money.MoneyLines;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a line of money back by its counter-entry, with a reason. */
@Controller
@RequestMapping(MoneyPages.PATH + "/{kind:[a-z]+}/{id:[0-9]+}/contrepassation")
class CounterEntryController {

    private final MoneyPages pages;
    private final MoneyLines lines;
    private final MoneyBook book;

    CounterEntryController(MoneyPages pages, MoneyLines lines, MoneyBook book) {
        this.pages = pages;
        this.lines = lines;
        this.book = book;
    }

    @GetMapping
    String ask(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contrat,
            Model model) {
        SectorContract contract = pages.today(contrat).contract();
        return page(contract, kind, find(contract, kind, id), null, model);
    }

    /** From today on: what was answered for the days before stays. */
    @PostMapping
    String reverse(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String motif,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay now = pages.today(contrat);
        MoneyLine line = find(now.contract(), kind, id);
        String reason = Typed.line(motif);
        if (reason.isEmpty() || reason.length() > 500) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(now.contract(), kind, line, "Dites pourquoi, en 500 caractères au plus.", model);
        }
        if (!line.canBeReversed()) {
            throw new RefusedException("Cette ligne est déjà contre-passée, ou en contre-passe une autre.");
        }
        book.reverse(line, now.today(), reason, person.displayName());
        Flash.success(next, "La ligne est contre-passée\u00a0: elle se lit toujours aux dates d’avant.");
        return "redirect:" + back(now.contract(), kind);
    }

    private MoneyLine find(SectorContract contract, String kind, long id) {
        if (!kind.equals("affectations") && !kind.equals("ecritures")) {
            throw new NotFoundException();
        }
        return lines.find(contract, kind.equals("affectations"), id).orElseThrow(NotFoundException::new);
    }

    private static String back(SectorContract contract, String kind) {
        return MoneyPages.of("/lignes", contract) + (kind.equals("affectations") ? "&etape=affectations" : "");
    }

    private String page(SectorContract contract, String kind, MoneyLine line, @Nullable String fault, Model model) {
        pages.frame(contract, model, "Contre-passer");
        model.addAttribute("line", line);
        model.addAttribute("fault", fault);
        model.addAttribute("back", back(contract, kind));
        model.addAttribute("address", MoneyPages.of("/" + kind + "/" + line.id() + "/contrepassation", contract));
        return "contract/money/counter-entry";
    }
}
