package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestDesk;
import fr.ess.events.contest.ContestEntries;
import fr.ess.events.contest.ContestRanking;
import fr.ess.events.contest.ContestState;
import fr.ess.events.contest.Contests;
import fr.ess.events.proposal.web.Fields;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.Typed;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff lead one edition: its jury, its entries, its ranking and its result. */
@Controller
@RequestMapping(ContestDeskController.PATH + "/{id:[0-9]+}")
class ContestStepsController {

    private static final int LONGEST_CORRECTION = 2_000;

    private final Contests contests;
    private final ContestDesk desk;
    private final ContestEntries entries;
    private final ContestRanking ranking;
    private final EntrySheet sheet;
    private final SheetAnswers answers;
    private final Journal journal;
    private final ContestPages pages;

    ContestStepsController(
            Contests contests,
            ContestDesk desk,
            ContestEntries entries,
            ContestRanking ranking,
            EntrySheet sheet,
            @Lazy SheetAnswers answers,
            Journal journal,
            ContestPages pages) {
        this.contests = contests;
        this.desk = desk;
        this.entries = entries;
        this.ranking = ranking;
        this.sheet = sheet;
        this.answers = answers;
        this.journal = journal;
        this.pages = pages;
    }

    private Contest find(int id) {
        return contests.find(id).orElseThrow(NotFoundException::new);
    }

    @GetMapping
    String one(@PathVariable int id, Model model) {
        Contest contest = find(id);
        pages.show(contest, null, model);
        model.addAttribute("crumbs", ContestDeskController.crumbs(contest, null));
        model.addAttribute("jury", desk.jury(id));
        model.addAttribute("entries", entries.submitted(id));
        boolean over = contest.state() == ContestState.SCORED || contest.state() == ContestState.DECIDED;
        model.addAttribute("ranking", over ? ranking.of(id) : List.of());
        model.addAttribute("files", SheetFile.of(ContestDeskController.PATH + "/" + id + "/candidatures", ""));
        read(id, "page");
        return "events/contest/one";
    }

    @GetMapping("/candidatures.{format:[a-z]+}")
    void file(@PathVariable int id, @PathVariable String format, HttpServletResponse response) throws IOException {
        Contest contest = find(id);
        read(id, format);
        answers.send(sheet.of(contest, entries.submitted(id)), format, response);
    }

    private void read(int id, String format) {
        journal.record("contest-entries.read", "contest", Integer.toString(id), Map.of("forme", format));
    }

    @PostMapping("/jury")
    String appoint(@PathVariable int id, @RequestParam(defaultValue = "") String email, RedirectAttributes next) {
        find(id);
        if (!desk.appoint(id, Typed.line(email))) {
            throw new RefusedException("Aucun compte n’a cette adresse\u00a0: créez-le d’abord.");
        }
        Flash.success(next, "Cette personne est au jury.");
        return back(id);
    }

    @PostMapping("/jury/{account:[0-9]+}/retrait")
    String dismiss(@PathVariable int id, @PathVariable long account, RedirectAttributes next) {
        find(id);
        desk.dismiss(id, account);
        Flash.success(next, "Cette personne n’est plus au jury.");
        return back(id);
    }

    @PostMapping("/etapes/{step}")
    String step(@PathVariable int id, @PathVariable String step, @RequestParam long version, RedirectAttributes next) {
        find(id);
        boolean done = switch (step) {
            case "annonce" -> desk.announce(id, version);
            case "cloture" -> desk.closeJury(id, version);
            case "reprise" -> desk.reopenJury(id, version);
            default -> throw new NotFoundException();
        };
        require(done);
        Flash.success(next, "C’est fait.");
        return back(id);
    }

    @GetMapping("/publication")
    String confirm(@PathVariable int id, Model model) {
        Contest contest = find(id);
        if (contest.state() != ContestState.SCORED) {
            throw new RefusedException("Clôturez d’abord le jury\u00a0; un résultat ne se publie qu’une fois.");
        }
        model.addAttribute("crumbs", ContestDeskController.crumbs(contest, "Publier le résultat"));
        model.addAttribute("contest", contest);
        model.addAttribute(
                "first",
                ranking.of(id).stream()
                        .filter(one -> one.rank() != null && one.rank() == 1)
                        .toList());
        return "events/contest/publish";
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable int id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long laureat,
            RedirectAttributes next) {
        find(id);
        require(desk.publish(id, version, laureat));
        Flash.success(next, "Le résultat est public.");
        return back(id);
    }

    @PostMapping("/correction")
    String correct(@PathVariable int id, @RequestParam Map<String, String> v, RedirectAttributes next) {
        Contest contest = find(id);
        Map<String, String> faults = new LinkedHashMap<>();
        String text = new Fields(v, faults).text("texte", LONGEST_CORRECTION);
        if (contest.state() != ContestState.DECIDED || text == null || !faults.isEmpty()) {
            throw new RefusedException("Une correction a un texte de " + LONGEST_CORRECTION
                    + " caractères au plus, et suit la publication.");
        }
        desk.correct(id, text);
        Flash.success(next, "La correction est publiée.");
        return back(id);
    }

    private static void require(boolean done) {
        if (!done) {
            throw new RefusedException("Ce concours a changé entre-temps\u00a0: relisez sa page.");
        }
    }

    private static String back(int id) {
        return "redirect:" + ContestDeskController.PATH + "/" + id;
    }
}
