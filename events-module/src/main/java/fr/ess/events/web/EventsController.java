package fr.ess.events.web;

import fr.ess.events.EventCalendar;
import fr.ess.events.EventKind;
import fr.ess.events.EventMonth;
import fr.ess.events.EventPage;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar for everybody, as an agenda, a month or a list. */
@Controller
class EventsController {

    static final String PATH = "/evenements";

    /** As many as a cell of a month can show; the others are one link away. */
    private static final int MOST_OF_A_DAY = 8;

    private final EventCalendar calendar;
    private final EventsQuestions questions;
    private final Labels labels;

    EventsController(EventCalendar calendar, EventsQuestions questions, Labels labels) {
        this.calendar = calendar;
        this.questions = questions;
        this.labels = labels;
    }

    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> sent, Model model) {
        EventsQuestion question = questions.of(sent);
        EventMonth month = question.view() == EventsView.MONTH ? calendar.month(question.query(), MOST_OF_A_DAY) : null;
        EventPage page = month != null
                ? new EventPage(month.lines(), month.total(), null)
                : question.view() == EventsView.MAP
                        ? calendar.page(question.query(), null, 1)
                        : calendar.page(question.query(), question.after(), question.size());
        List<EventCard> cards =
                page.lines().stream().map(line -> EventCard.of(line, labels)).toList();
        model.addAttribute("question", question);
        model.addAttribute("cards", cards);
        model.addAttribute("count", count(page.total()));
        model.addAttribute("tabs", tabs(question));
        model.addAttribute("pages", pagination(question, page, PATH));
        model.addAttribute("feeds", feeds(question));
        model.addAttribute("canonical", PublicAddress.of(question.address(PATH, Map.of())));
        form(model);
        if (question.campaign() != null) {
            model.addAttribute(
                    "campaignDays",
                    French.period(
                            question.campaign().firstDay(), question.campaign().lastDay()));
        }
        if (month != null) {
            month(question, cards, month, model);
        } else if (question.view() == EventsView.MAP) {
            model.addAttribute("map", EventsMap.of(calendar.places(question.query()), question, page.total()));
            model.addAttribute(
                    "mapDays",
                    French.period(
                            question.query().from(),
                            Objects.requireNonNull(question.query().to())));
        } else if (question.view() == EventsView.AGENDA) {
            Map<String, List<EventCard>> days = new LinkedHashMap<>();
            cards.forEach(card ->
                    days.computeIfAbsent(card.date(), date -> new ArrayList<>()).add(card));
            model.addAttribute("days", days);
        }
        return "events/calendar";
    }

    private void form(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(EventKind.values())
                        .map(kind -> new Option(kind.code(), labels.of(kind)))
                        .toList());
        model.addAttribute(
                "departements",
                questions.departements().stream()
                        .map(one -> new Option(one.code(), one.name() + " (" + one.code() + ")"))
                        .toList());
        model.addAttribute(
                "campaigns",
                calendar.campaigns().stream()
                        .map(one -> new Option(one.slug(), one.name()))
                        .toList());
    }

    private void month(EventsQuestion question, List<EventCard> cards, EventMonth found, Model model) {
        YearMonth month = YearMonth.from(question.query().from());
        model.addAttribute(
                "month", MonthGrid.of(month, questions.today(), cards, found.perDay(), day -> listOf(question, day)));
        model.addAttribute("before", step(question, month.minusMonths(1)));
        model.addAttribute("after", step(question, month.plusMonths(1)));
    }

    private static String listOf(EventsQuestion question, LocalDate day) {
        return question.address(
                PATH, Map.of("du", day.toString(), "au", day.toString(), "vue", EventsView.LIST.code()));
    }

    private static Tab step(EventsQuestion question, YearMonth month) {
        return Tab.to(
                MonthGrid.name(month),
                question.address(
                        PATH, Map.of("du", month.atDay(1).toString(), "au", "", "vue", EventsView.MONTH.code())));
    }

    /** The same filters, to be taken away. */
    private static List<Tab> feeds(EventsQuestion question) {
        return List.of(
                Tab.to("Agenda (iCalendar)", question.address(PATH + ".ics", Map.of())),
                Tab.to("Flux (Atom)", question.address(PATH + ".atom", Map.of())),
                Tab.to("Tableau (CSV)", question.address(PATH + ".csv", Map.of())));
    }

    private static List<Tab> tabs(EventsQuestion question) {
        return Arrays.stream(EventsView.values())
                .map(view -> new Tab(
                        switch (view) {
                            case AGENDA -> "Agenda";
                            case MONTH -> "Mois";
                            case LIST -> "Liste";
                            case MAP -> "Carte";
                        },
                        question.address(PATH, Map.of("vue", view == EventsView.AGENDA ? "" : view.code())),
                        view == question.view()))
                .toList();
    }

    static String count(int total) {
        return total > EventPage.MOST_COUNTED
                ? "plus de " + French.number(EventPage.MOST_COUNTED) + " rendez-vous"
                : French.number(total) + " rendez-vous";
    }

    static Pagination pagination(EventsQuestion question, EventPage page, String path) {
        String view =
                question.view() == EventsView.AGENDA ? "" : question.view().code();
        String size = question.size() == EventsQuestions.SIZE ? "" : Integer.toString(question.size());
        return new Pagination(
                count(page.total()),
                question.after() == null ? null : question.address(path, Map.of("vue", view, "limite", size)),
                page.next() == null
                        ? null
                        : question.address(
                                path,
                                Map.of(
                                        "vue",
                                        view,
                                        "limite",
                                        size,
                                        "apres",
                                        page.next().toString())));
    }
}
