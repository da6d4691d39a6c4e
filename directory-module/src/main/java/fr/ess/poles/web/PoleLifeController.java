package fr.ess.poles.web;

import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleLife;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff tell of a pole, fact by fact, and take back what was told wrongly. */
@Controller
@RequestMapping(PolesDeskController.PATH + "/{slug}")
class PoleLifeController {

    private static final Map<String, PoleLife.Line> LINES = Map.of(
            "traits", PoleLife.Line.FACT,
            "etats", PoleLife.Line.STATE,
            "evenements", PoleLife.Line.EVENT,
            "membres", PoleLife.Line.MEMBER);

    private static final String FINANCING = "autofinancement";

    private final PoleLife life;
    private final PoleLifeForms forms;
    private final PoleDeskPage pages;

    PoleLifeController(PoleLife life, PoleLifeForms forms, PoleDeskPage pages) {
        this.life = life;
        this.forms = forms;
        this.pages = pages;
    }

    @PostMapping("/{kind}")
    String tell(
            @PathVariable String slug,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Pole pole = pages.find(slug);
        if (!LINES.containsKey(kind) && !kind.equals(FINANCING)) {
            throw new NotFoundException();
        }
        SmallForm form = new SmallForm(sent);
        forms.tell(kind, pole, form);
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(pole, PoleForm.of(pole), form, model);
        }
        Flash.success(next, "C’est enregistré.");
        return "redirect:" + PoleDeskPage.path(pole) + "#" + kind;
    }

    @PostMapping("/{kind}/{number:[0-9]+}/retrait")
    String withdraw(
            @PathVariable String slug, @PathVariable String kind, @PathVariable long number, RedirectAttributes next) {
        Pole pole = pages.find(slug);
        PoleLife.Line line = LINES.get(kind);
        if (line != null) {
            life.withdraw(pole, line, number);
        } else if (kind.equals(FINANCING) && number <= Short.MAX_VALUE) {
            life.withdrawFinancing(pole, Math.toIntExact(number));
        } else {
            throw new NotFoundException();
        }
        Flash.success(next, "La ligne est retirée\u00a0; le journal la garde.");
        return "redirect:" + PoleDeskPage.path(pole) + "#" + kind;
    }
}
