package fr.ess.events.web;

import fr.ess.events.EventCalendar;
import fr.ess.events.EventLine;
import fr.ess.events.EventProfile;
import fr.ess.events.EventProfiles;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any view of the calendar as a file or a feed, with the filters of its page. */
@Controller
class EventFeedsController {

    /** An agenda that subscribes keeps for a season what is over. */
    private static final int DAYS_KEPT = 90;

    private static final int ENTRIES = 100;

    private final EventProfiles profiles;
    private final EventCalendar calendar;
    private final EventsQuestions questions;
    private final Labels labels;
    private final SheetAnswers answers;

    EventFeedsController(
            EventProfiles profiles,
            EventCalendar calendar,
            EventsQuestions questions,
            Labels labels,
            @Lazy SheetAnswers answers) {
        this.profiles = profiles;
        this.calendar = calendar;
        this.questions = questions;
        this.labels = labels;
        this.answers = answers;
    }

    @GetMapping(EventsController.PATH + ".ics")
    void agenda(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        EventsQuestion question = questions.of(sent, questions.today().minusDays(DAYS_KEPT));
        String site = PublicAddress.of("");
        try (EventFile file = new EventFile(calendarOf(response, "evenements"))) {
            profiles.forEach(question.query(), profile -> add(file, profile, site));
        }
    }

    @GetMapping(EventsController.PATH + "/{slug}.ics")
    void event(@PathVariable String slug, HttpServletResponse response) throws IOException {
        EventProfile profile = profiles.find(slug).orElseThrow(NotFoundException::new);
        try (EventFile file = new EventFile(calendarOf(response, slug))) {
            add(file, profile, PublicAddress.of(""));
        }
    }

    private void add(EventFile file, EventProfile profile, String site) {
        file.add(
                profile,
                labels.of(profile.line().kind()),
                site + EventsController.PATH + "/" + profile.line().slug());
    }

    private static Writer calendarOf(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".ics\"");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    @GetMapping(EventsController.PATH + ".atom")
    void feed(@RequestParam Map<String, String> sent, HttpServletResponse response)
            throws IOException, XMLStreamException {
        EventsQuestion question = questions.of(sent);
        response.setContentType("application/atom+xml;charset=UTF-8");
        new EventAtom(response.getOutputStream(), PublicAddress.of(""))
                .write(
                        profiles.newest(question.query(), ENTRIES),
                        question.address("", Map.of()),
                        question.query().from().atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    @GetMapping(EventsController.PATH + ".{format:[a-z]+}")
    void file(@PathVariable String format, @RequestParam Map<String, String> sent, HttpServletResponse response)
            throws IOException {
        EventsQuestion question = questions.of(sent);
        answers.send(sheet(question, questions.today()), format, response);
    }

    private Sheet sheet(EventsQuestion question, LocalDate today) {
        return new Sheet(
                "Événements de l’économie sociale et solidaire",
                today,
                "evenements",
                List.of(
                        Column.text("titre", "Titre"),
                        Column.text("type", "Type"),
                        Column.text("etat", "État"),
                        Column.text("debut", "Début"),
                        Column.text("fin", "Fin"),
                        Column.text("lieu", "Lieu"),
                        Column.text("commune", "Commune"),
                        Column.text("code_commune", "Code de la commune"),
                        Column.text("organisateurs", "Organisation"),
                        Column.text("campagne", "Campagne"),
                        Column.text("prix", "Prix"),
                        Column.number("places", "Places"),
                        Column.text("exemple", "Exemple")),
                List.of("Une ligne par date ; les heures sont celles de Paris."),
                each -> calendar.forEach(question.query(), line -> each.accept(cells(line))));
    }

    private List<@Nullable Object> cells(EventLine line) {
        return Arrays.asList(
                line.title(),
                labels.of(line.kind()),
                labels.of(line.state()),
                line.start().toString(),
                line.end().toString(),
                line.place(),
                line.commune(),
                line.communeCode(),
                String.join(", ", line.organisers()),
                line.campaign(),
                line.price(),
                line.places() == null ? null : line.places().longValue(),
                line.example() ? "exemple" : "");
    }
}
