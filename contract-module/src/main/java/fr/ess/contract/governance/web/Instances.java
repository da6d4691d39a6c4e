package fr.ess.contract.governance.web;

import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.GovernedTime;
import fr.ess.contract.governance.Seat;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the body that a page of the staff is about, on the day on which it is read. */
@Component
class Instances {

    static final String PATH = "/gestion/contrat/instances";

    private final GovernanceBodies bodies;
    private final ReadingDays days;

    Instances(GovernanceBodies bodies, ReadingDays days) {
        this.bodies = bodies;
        this.days = days;
    }

    /**
     * A body and the day on which it is read, which is also the day on which what is written there was known.
     *
     * @param query what the addresses of other pages end with, to stay on that day
     */
    record Opened(GovernanceBody body, ReadingDay read, String query) {

        GovernedTime time() {
            return GovernedTime.of(read.contract());
        }

        String page() {
            return PATH + "/" + body.id();
        }
    }

    Opened open(long id, @Nullable String date) {
        ReadingDay read = days.of(bodies.contractOf(id).orElseThrow(NotFoundException::new), date);
        GovernanceBody body = bodies.find(read.contract(), id, read.day()).orElseThrow(NotFoundException::new);
        return new Opened(body, read, query(read));
    }

    /** A seat of the body on that day. */
    Seat seat(Opened opened, long seat) {
        return bodies.seats(opened.body().id(), opened.read().day()).stream()
                .filter(one -> one.id() == seat)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static String query(ReadingDay read) {
        return read.past() ? "?date=" + read.day() : "";
    }

    /** Names the body on a page that stands below its own. */
    void frame(Opened opened, String here, Model model) {
        model.addAttribute("body", opened.body());
        model.addAttribute("read", opened.read());
        model.addAttribute("query", opened.query());
        model.addAttribute("page", opened.page());
        model.addAttribute(
                "crumbs",
                here.isEmpty()
                        ? List.of(
                                Tab.to("Gestion", "/gestion"),
                                Tab.to("Contrat", "/gestion/contrat"),
                                Tab.to("Instances", PATH + opened.query()),
                                Tab.here(opened.body().name()))
                        : List.of(
                                Tab.to("Gestion", "/gestion"),
                                Tab.to("Contrat", "/gestion/contrat"),
                                Tab.to("Instances", PATH + opened.query()),
                                Tab.to(opened.body().name(), opened.page() + opened.query()),
                                Tab.here(here)));
    }
}
