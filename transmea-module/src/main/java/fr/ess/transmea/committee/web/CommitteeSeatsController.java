package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.Fund;
import fr.ess.transmea.committee.CommitteeRules;
import fr.ess.transmea.committee.Mandate;
import fr.ess.transmea.committee.Mandates;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nine seats: who holds them, who held them, whom they may be given to. */
@Controller
@RequestMapping(CommitteePages.PATH + "/sieges")
class CommitteeSeatsController {

    private static final String PATH = CommitteePages.PATH + "/sieges";

    private final CommitteePages pages;
    private final Mandates mandates;
    private final Clock clock;

    CommitteeSeatsController(CommitteePages pages, Mandates mandates, Clock clock) {
        this.pages = pages;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** A seat with its mandates, the latest first; {@code now} is that of today. */
    record SeatLine(int seat, @Nullable Mandate now, List<Mandate> others) {}

    @GetMapping
    String seats(Model model) {
        Fund fund = pages.fund();
        LocalDate today = LocalDate.now(clock);
        CommitteeRules rules = mandates.rules(fund.id(), today).orElseThrow(NotFoundException::new);
        Map<Integer, List<Mandate>> bySeat = mandates.all(fund).stream().collect(Collectors.groupingBy(Mandate::seat));
        List<SeatLine> lines = IntStream.rangeClosed(1, rules.seats())
                .mapToObj(seat -> line(seat, bySeat.getOrDefault(seat, List.of()), today))
                .toList();
        CommitteePages.frame("Sièges et mandats", model);
        model.addAttribute("lines", lines);
        model.addAttribute("rules", rules);
        model.addAttribute("barred", mandates.barred(fund));
        return "transmea/committee/seats";
    }

    private static SeatLine line(int seat, List<Mandate> all, LocalDate today) {
        Mandate now = all.stream()
                .filter(mandate -> !mandate.beginsOn().isAfter(today)
                        && (mandate.endsOn() == null || mandate.endsOn().isAfter(today)))
                .findFirst()
                .orElse(null);
        return new SeatLine(
                seat, now, all.stream().filter(mandate -> !mandate.equals(now)).toList());
    }

    @GetMapping("/{seat:[0-9]+}/mandat")
    String blank(@PathVariable int seat, Model model) {
        model.addAttribute("form", new SeatForm(null, "", LocalDate.now(clock).toString(), false));
        return form(seat, model);
    }

    @PostMapping("/{seat:[0-9]+}/mandat")
    String appoint(
            @PathVariable int seat,
            @Valid @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        LocalDate from = TypedMoments.day(form.from(), "from", errors);
        if (from != null && !form.name().isEmpty()) {
            mandates.bar(pages.fund(), form.name(), from)
                    .ifPresent(source -> errors.rejectValue(
                            "institution",
                            "barred",
                            "Cette institution ne peut pas siéger au comité d’engagement. Source\u00a0: " + source
                                    + "."));
        }
        if (mandates.candidates().stream().noneMatch(one -> Objects.equals(form.person(), one.id()))) {
            errors.rejectValue("person", "person", "Choisissez une personne qui a le rôle de membre du comité.");
        }
        if (errors.hasErrors() || from == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(seat, model);
        }
        mandates.appoint(pages.fund(), seat, Objects.requireNonNull(form.person()), form.name(), from, form.presides());
        Flash.success(next, "Le mandat commence le " + French.date(from) + ".");
        return "redirect:" + PATH;
    }

    @PostMapping("/mandats/{mandate:[0-9]+}/fin")
    String end(
            @PathVariable long mandate,
            @RequestParam(defaultValue = "") String jour,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        BindingResult unread = new MapBindingResult(Map.of(), "fin");
        LocalDate day = jour.isBlank() ? LocalDate.now(clock) : TypedMoments.day(jour, "jour", unread);
        if (day == null) {
            throw new BadParameterException("jour", "Indiquez une date, comme 22/11/2014.");
        }
        mandates.end(pages.fund(), mandate, day);
        Flash.success(next, "Le mandat finit\u00a0: le siège est libre à partir du " + French.date(day) + ".");
        return "redirect:" + PATH;
    }

    private String form(int seat, Model model) {
        CommitteeRules rules =
                mandates.rules(pages.fund().id(), LocalDate.now(clock)).orElseThrow(NotFoundException::new);
        if (seat < 1 || seat > rules.seats()) {
            throw new NotFoundException();
        }
        CommitteePages.frame("Mandat", model);
        model.addAttribute("seat", seat);
        model.addAttribute("institutions", mandates.institutions(pages.fund()));
        model.addAttribute("barred", mandates.barred(pages.fund()));
        model.addAttribute(
                "people",
                mandates.candidates().stream()
                        .map(one -> new Option(String.valueOf(one.id()), one.name() + " (" + one.email() + ")"))
                        .toList());
        return "transmea/committee/mandate";
    }
}
