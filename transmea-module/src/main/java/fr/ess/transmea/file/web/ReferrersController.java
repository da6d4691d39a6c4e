package fr.ess.transmea.file.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Funds;
import fr.ess.transmea.ReferrerKind;
import fr.ess.transmea.file.Referrers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who brings takeovers to the fund: accountants, judges, chambers, lawyers. */
@Controller
@RequestMapping(ReferrersController.PATH)
class ReferrersController {

    static final String PATH = "/fonds/prescripteurs";

    private final Funds funds;
    private final Referrers referrers;
    private final FundFrame frame;

    ReferrersController(Funds funds, Referrers referrers, FundFrame frame) {
        this.funds = funds;
        this.referrers = referrers;
        this.frame = frame;
    }

    @GetMapping
    String referrers(@AuthenticationPrincipal SignedIn person, Model model) {
        return page(person, Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, String> faults = new LinkedHashMap<>();
        String name = line(sent, "name", 120, faults);
        String organisation = line(sent, "organisation", 200, faults);
        String phone = line(sent, "phone", 30, faults);
        String email = Typed.line(sent.get("email"));
        ReferrerKind kind =
                TypedFields.constant(ReferrerKind.class, sent.get("kind")).orElse(null);
        if (name.isEmpty()) {
            faults.put("name", "Indiquez son nom.");
        }
        if (kind == null) {
            faults.put("kind", "Dites ce qu’il ou elle fait.");
        }
        if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) {
            faults.put("email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        if (kind == null || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, sent, faults, model);
        }
        referrers.add(fund(), name, kind, Typed.orNull(organisation), Typed.orNull(email), Typed.orNull(phone));
        Flash.success(next, name + " est au nombre des prescripteurs.");
        return "redirect:" + PATH;
    }

    private static String line(Map<String, String> sent, String name, int most, Map<String, String> faults) {
        String value = Typed.line(sent.get(name));
        if (value.length() > most) {
            faults.put(name, most + " caractères au plus.");
        }
        return value;
    }

    private Fund fund() {
        return funds.current().orElseThrow(NotFoundException::new);
    }

    private String page(SignedIn person, Map<String, String> typed, Map<String, String> faults, Model model) {
        frame.on(PATH, person, model);
        model.addAttribute("referrers", referrers.of(fund()));
        model.addAttribute("kinds", ReferrerKind.values());
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        return "transmea/file/referrers";
    }
}
