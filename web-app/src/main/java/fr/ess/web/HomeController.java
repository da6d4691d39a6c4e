package fr.ess.web;

import fr.ess.events.EventCalendar;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.KeyFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: search, key figures, the next events and the doors. */
@Controller
class HomeController {

    /** Search engines are welcome everywhere that people are, but not in answers that only repeat others. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /alertes
            Disallow: /annuaire/suggestions
            Disallow: /api/
            Disallow: /connexion
            Disallow: /contributions/
            Disallow: /fraicheur/
            Disallow: /inscriptions/
            Disallow: /integration/
            """;

    private static final int NEXT_EVENTS = 3;

    private final List<KeyFigures> sources;
    private final EventCalendar calendar;
    private final Clock clock;
    private final String robots;

    HomeController(
            List<KeyFigures> sources, EventCalendar calendar, Clock clock, @Value("${cress.public-url:}") String site) {
        this.sources = sources;
        this.calendar = calendar;
        this.clock = clock;
        this.robots = site.isBlank() ? ROBOTS : ROBOTS + "\nSitemap: " + site.replaceAll("/+$", "") + "/sitemap.xml\n";
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute(
                "figures",
                sources.stream().flatMap(source -> source.current().stream()).toList());
        model.addAttribute("events", calendar.next(LocalDate.now(clock), NEXT_EVENTS));
        model.addAttribute("canonical", PublicAddress.of("/"));
        return "web/home";
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(robots);
    }
}
