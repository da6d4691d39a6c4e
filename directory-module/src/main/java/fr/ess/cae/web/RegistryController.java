package fr.ess.cae.web;

import fr.ess.cae.CaeMoney;
import fr.ess.cae.CoOperative;
import fr.ess.cae.CoOperatives;
import fr.ess.cae.Counts;
import fr.ess.cae.Registry;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The registry's door: a manager's own co-operative, or the region without names. */
@Controller
class RegistryController {

    static final String PATH = "/registre";

    private final OwnCae own;
    private final Registry registry;
    private final CoOperatives coOperatives;
    private final CaeMoney finances;
    private final RegionPage region;
    private final RegistrySheets sheets;
    private final RegistryDay days;
    private final SheetAnswers answers;

    RegistryController(
            OwnCae own,
            Registry registry,
            CoOperatives coOperatives,
            CaeMoney finances,
            RegionPage region,
            RegistrySheets sheets,
            RegistryDay days,
            @Lazy SheetAnswers answers) {
        this.own = own;
        this.registry = registry;
        this.coOperatives = coOperatives;
        this.finances = finances;
        this.region = region;
        this.sheets = sheets;
        this.days = days;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String door(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            Model model) {
        List<CoOperative> managed = own.managedBy(person);
        if (managed.size() == 1 && !person.has(Role.CAE_NETWORK)) {
            return "redirect:" + OwnCae.path(managed.get(0));
        }
        model.addAttribute("managed", managed);
        model.addAttribute("network", person.has(Role.CAE_NETWORK));
        if (person.has(Role.CAE_NETWORK)) {
            region.fill(PATH, date, vue, model);
            model.addAttribute("flow", region.yearOf(days.shared(date)));
        }
        return "cae/registry";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void regionFile(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletResponse response)
            throws IOException {
        if (!person.has(Role.CAE_NETWORK)) {
            throw new NotFoundException();
        }
        answers.send(region.sheet(date, vue).orElseThrow(NotFoundException::new), format, response);
    }

    @GetMapping(PATH + "/{slug}")
    String figures(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            Model model) {
        CoOperative cae = own.of(person, slug);
        OwnCae.frame(cae, "", model);
        LocalDate day = days.own(date);
        RegistryView view = RegistryView.of(vue, false);
        Counts counts = registry.of(cae, day).counts();
        String path = OwnCae.path(cae);
        model.addAttribute("day", day);
        model.addAttribute("today", days.today());
        model.addAttribute("view", view.parameter());
        model.addAttribute("from", day.withDayOfYear(1));
        model.addAttribute("flow", registry.flow(cae, day.withDayOfYear(1), day));
        model.addAttribute(
                "figures", Highlights.of(counts, coOperatives.advisers(day).get(cae.id()), finances.targets()));
        model.addAttribute("views", RegistryView.tabs(view, path, "date=" + day, false));
        model.addAttribute("chart", sheets.chart(counts, view));
        model.addAttribute("sheet", SheetTable.of(sheets.groups(cae.name(), cae.slug(), counts, view, false)));
        model.addAttribute("files", SheetFile.of(path + "/chiffres", "date=" + day + "&vue=" + view.parameter()));
        return "cae/own";
    }

    @GetMapping(PATH + "/{slug}/chiffres.{format:[a-z]+}")
    void file(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletResponse response)
            throws IOException {
        CoOperative cae = own.of(person, slug);
        answers.send(
                sheets.groups(
                        cae.name(),
                        cae.slug(),
                        registry.of(cae, days.own(date)).counts(),
                        RegistryView.of(vue, false),
                        false),
                format,
                response);
    }
}
