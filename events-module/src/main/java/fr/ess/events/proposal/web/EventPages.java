package fr.ess.events.proposal.web;

import fr.ess.events.EventKind;
import fr.ess.events.proposal.EventDesk;
import fr.ess.events.proposal.Rhythm;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about one event share: whose desk they stand on, and the way between them. */
@Component
class EventPages {

    static final String OWN = "/mes-evenements";
    static final String STAFF = "/gestion/evenements";

    private final EventDesk desk;
    private final Labels labels;

    EventPages(EventDesk desk, Labels labels) {
        this.desk = desk;
        this.labels = labels;
    }

    /** The list that this page stands below: the staff's or one's own. */
    static String base(HttpServletRequest request) {
        return isStaff(request) ? STAFF : OWN;
    }

    static boolean isStaff(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(STAFF);
    }

    /** To anybody else it is as if it were not there. */
    StoredEvent open(SignedIn person, long id) {
        return desk.find(person, id).orElseThrow(NotFoundException::new);
    }

    /** @param below the page's own part of the address, such as {@code /image} */
    void frame(HttpServletRequest request, StoredEvent event, String below, String here, Model model) {
        String page = base(request) + "/" + event.id();
        List<Tab> tabs = List.of(
                tab("Modifier", page, "", below),
                tab("Image", page, "/image", below),
                tab("Programme", page, "/programme", below),
                tab("Campagnes", page, "/campagnes", below));
        model.addAttribute("event", event);
        model.addAttribute("staff", isStaff(request));
        model.addAttribute("page", page);
        model.addAttribute("tabs", tabs);
        List<Tab> crumbs = new ArrayList<>(crumbs(request));
        if (here.isEmpty()) {
            crumbs.add(Tab.here(event.draft().title()));
        } else {
            crumbs.add(Tab.to(event.draft().title(), page));
            crumbs.add(Tab.here(here));
        }
        model.addAttribute("crumbs", crumbs);
    }

    static List<Tab> crumbs(HttpServletRequest request) {
        return isStaff(request)
                ? List.of(Tab.to("Gestion", "/gestion"), Tab.to("Événements", STAFF))
                : List.of(Tab.to("Mes événements", OWN));
    }

    private static Tab tab(String label, String page, String below, String here) {
        return new Tab(label, page + below, below.equals(here));
    }

    /** What the fields of the form are chosen from. */
    void choices(Model model) {
        model.addAttribute("labelled", EventFields.LABELS);
        model.addAttribute(
                "kinds",
                Arrays.stream(EventKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        model.addAttribute(
                "rhythms",
                Arrays.stream(Rhythm.values())
                        .map(rhythm -> new Option(rhythm.name(), labels.of(rhythm)))
                        .toList());
    }
}
