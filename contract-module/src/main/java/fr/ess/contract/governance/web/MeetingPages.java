package fr.ess.contract.governance.web;

import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.Meetings;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the meeting that a page of the staff is about, as it was known on the day on which it is read. */
@Component
class MeetingPages {

    static final String PATH = "/gestion/contrat/reunions";

    private final Meetings meetings;
    private final Instances instances;

    MeetingPages(Meetings meetings, Instances instances) {
        this.meetings = meetings;
        this.instances = instances;
    }

    /** A meeting and its body. */
    record Opened(Meeting meeting, Instances.Opened of) {

        ReadingDay read() {
            return of.read();
        }

        GovernanceBody body() {
            return of.body();
        }

        String page() {
            return page(meeting.id());
        }

        /** The address of a page below the meeting's own, on the same day. */
        String page(String below) {
            return page() + below + of.query();
        }

        static String page(long meeting) {
            return PATH + "/" + meeting;
        }
    }

    Opened open(long id, @Nullable String date) {
        Instances.Opened of = instances.open(meetings.bodyOf(id).orElseThrow(NotFoundException::new), date);
        Meeting meeting =
                meetings.find(of.read().contract(), id, of.read().day()).orElseThrow(NotFoundException::new);
        return new Opened(meeting, of);
    }

    static RefusedException closed() {
        return new RefusedException(
                "Cette réunion a changé entre-temps, ou elle n’en est plus là\u00a0: relisez-la à la date d’aujourd’hui.");
    }

    void frame(Opened opened, String here, Model model) {
        instances.frame(opened.of(), here.isEmpty() ? opened.meeting().title() : here, model);
        List<Tab> crumbs = new ArrayList<>(List.of(
                Tab.to("Gestion", "/gestion"),
                Tab.to("Contrat", "/gestion/contrat"),
                Tab.to("Instances", Instances.PATH + opened.of().query()),
                Tab.to(opened.body().name(), opened.of().page() + opened.of().query())));
        if (here.isEmpty()) {
            crumbs.add(Tab.here(opened.meeting().title()));
        } else {
            crumbs.add(Tab.to(opened.meeting().title(), opened.page("")));
            crumbs.add(Tab.here(here));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("meeting", opened.meeting());
        model.addAttribute("page", opened.page());
    }
}
