package fr.ess.events.web;

import fr.ess.events.EventCalendar;
import fr.ess.events.EventPage;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.PublicAddress;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar made to stand in pages of other sites: no cookie, no storage, no navigation of ours. */
@Controller
class EventsEmbedController {

    static final String PATH = "/integration/evenements";

    private final EventCalendar calendar;
    private final EventsQuestions questions;
    private final Labels labels;

    EventsEmbedController(EventCalendar calendar, EventsQuestions questions, Labels labels) {
        this.calendar = calendar;
        this.questions = questions;
        this.labels = labels;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> sent, Model model) {
        EventsQuestion question = questions.of(sent);
        EventPage page = calendar.page(question.query(), question.after(), question.size());
        model.addAttribute("question", question);
        model.addAttribute(
                "cards",
                page.lines().stream().map(line -> EventCard.of(line, labels)).toList());
        model.addAttribute("pages", EventsController.pagination(question, page, PATH));
        model.addAttribute("home", PublicAddress.of(""));
        model.addAttribute("full", PublicAddress.of(question.address(EventsController.PATH, Map.of())));
        return "events/embed";
    }
}
