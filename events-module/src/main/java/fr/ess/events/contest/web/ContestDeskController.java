package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestDesk;
import fr.ess.events.contest.Contests;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Where the staff write the calls of the contest. */
@Controller
@RequestMapping(ContestDeskController.PATH)
class ContestDeskController {

    static final String PATH = "/gestion/concours";

    private final Contests contests;
    private final ContestDesk desk;

    ContestDeskController(Contests contests, ContestDesk desk) {
        this.contests = contests;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Concours")));
        model.addAttribute("contests", contests.all());
        return "events/contest/desk";
    }

    @GetMapping("/nouveau")
    String blank(Model model) {
        return page(null, Map.of("note", "5", "fiches", "2"), Map.of(), model);
    }

    @GetMapping("/{id:[0-9]+}/appel")
    String form(@PathVariable int id, Model model) {
        Contest contest = find(id);
        return page(contest, ContestFields.of(contest, contests.grid(id)), Map.of(), model);
    }

    private Contest find(int id) {
        return contests.find(id).orElseThrow(NotFoundException::new);
    }

    static List<Tab> crumbs(Contest contest, @Nullable String below) {
        Tab list = Tab.to("Concours", PATH);
        return below == null
                ? List.of(
                        Tab.to("Gestion", "/gestion"),
                        list,
                        Tab.here(contest.text().name()))
                : List.of(
                        Tab.to("Gestion", "/gestion"),
                        list,
                        Tab.to(contest.text().name(), PATH + "/" + contest.id()),
                        Tab.here(below));
    }

    private String page(@Nullable Contest contest, Map<String, String> v, Map<String, String> faults, Model model) {
        model.addAttribute(
                "crumbs",
                contest == null
                        ? List.of(Tab.to("Gestion", "/gestion"), Tab.to("Concours", PATH), Tab.here("Nouvel appel"))
                        : crumbs(contest, "Appel"));
        model.addAttribute("contest", contest);
        model.addAttribute("action", contest == null ? PATH + "/nouveau" : PATH + "/" + contest.id() + "/appel");
        model.addAttribute(
                "started", contest == null ? Map.of() : ContestFields.of(contest, contests.grid(contest.id())));
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        return "events/contest/form";
    }

    @PostMapping("/nouveau")
    String create(
            @RequestParam Map<String, String> v, HttpServletResponse response, RedirectAttributes next, Model model) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<ContestFields.Read> read = ContestFields.read(v, faults);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(null, v, faults, model);
        }
        int id = desk.create(read.get().text(), read.get().grid());
        Flash.success(next, "L’appel est enregistré comme brouillon.");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id:[0-9]+}/appel")
    String save(
            @PathVariable int id,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Contest contest = find(id);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<ContestFields.Read> read = ContestFields.read(v, faults);
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(contest, v, faults, model);
        }
        Map<String, String> stored = ContestFields.of(contest, contests.grid(id));
        boolean sameGrid =
                v.getOrDefault("grille", "").replace("\r\n", "\n").strip().equals(stored.get("grille"));
        if (!desk.save(id, version, read.get().text(), read.get().grid(), sameGrid)) {
            String form = PATH + "/" + id + "/appel";
            throw new ConflictException(new Conflict(
                    contest.text().name(),
                    form,
                    contest.version(),
                    "",
                    form,
                    Started.differences(ContestFields.LABELS, v, stored)));
        }
        Flash.success(next, "L’appel est enregistré.");
        return "redirect:" + PATH + "/" + id;
    }
}
