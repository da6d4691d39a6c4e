package fr.ess.contract.money.web;

import fr.ess.contract.money.MoneyBatch;
import fr.ess.contract.money.MoneyEntry;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many lines of money at once: pasted or as a CSV file, shown as a plan, then all of them entered or none. */
@Controller
@RequestMapping(MoneyPages.PATH + "/import")
class MoneyImportController {

    /** In bytes, of a file. */
    private static final int HEAVIEST = 1_000_000;

    private final MoneyPages pages;
    private final MoneyPlan plan;
    private final MoneyBatch batch;

    MoneyImportController(MoneyPages pages, MoneyPlan plan, MoneyBatch batch) {
        this.pages = pages;
        this.plan = plan;
        this.batch = batch;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String contrat, Model model) {
        return form(pages.today(contrat), "", null, model);
    }

    /** Reads the lines and says what they would do; nothing is written. */
    @PostMapping
    String plan(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ReadingDay now = pages.today(contrat);
        String text = texte;
        if (fichier != null && !fichier.isEmpty()) {
            if (fichier.getSize() > HEAVIEST) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return form(now, texte, "1\u00a0Mo au plus.", model);
            }
            text = new String(fichier.getBytes(), StandardCharsets.UTF_8);
        }
        return judge(now, text, false, person, model, response).orElse("contract/money/import-plan");
    }

    /** Enters what was planned, if it still holds. */
    @PostMapping("/application")
    String apply(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String texte,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay now = pages.today(contrat);
        Optional<String> refused = judge(now, texte, true, person, model, response);
        if (refused.isPresent()) {
            return refused.get();
        }
        Flash.success(next, "Toutes les lignes sont enregistrées.");
        return "redirect:" + MoneyPages.of("", now.contract());
    }

    /** The page to show where something is wrong; nothing where all is well, and entered if {@code keep}. */
    private Optional<String> judge(
            ReadingDay now, String text, boolean keep, SignedIn person, Model model, HttpServletResponse response) {
        List<MoneyPlan.Row> rows;
        try {
            rows = plan.read(now, PastedLines.read(text), person.displayName());
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Optional.of(form(now, text, e.getMessage(), model));
        }
        boolean understood = rows.stream().allMatch(row -> row.entry() != null);
        if (understood) {
            List<MoneyEntry> entries = rows.stream()
                    .map(MoneyPlan.Row::entry)
                    .filter(Objects::nonNull)
                    .toList();
            MoneyBatch.Outcome outcome = keep ? batch.enter(entries) : batch.tryOut(entries);
            rows = plan.judged(now.contract(), rows, outcome);
        }
        List<MoneyPlan.Row> faulty =
                rows.stream().filter(row -> !row.faults().isEmpty()).toList();
        pages.frame(now.contract(), model, "Plusieurs lignes");
        model.addAttribute("text", text);
        model.addAttribute("rows", rows);
        model.addAttribute("faulty", faulty);
        model.addAttribute("twins", rows.stream().filter(MoneyPlan.Row::twin).count());
        if (faulty.isEmpty()) {
            return Optional.empty();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Optional.of("contract/money/import-plan");
    }

    private String form(ReadingDay now, String text, @Nullable String fault, Model model) {
        pages.frame(now.contract(), model, "Plusieurs lignes");
        model.addAttribute("text", text);
        model.addAttribute("fault", fault);
        return "contract/money/import";
    }
}
