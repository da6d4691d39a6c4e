package fr.ess.events.intake.web;

import fr.ess.events.intake.IncomingCalendar;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The two desks at which calendars are followed: of organisers, and of the staff, who see everybody's. */
final class IncomingPages {

    static final String OWN = "/mes-evenements/agendas";
    static final String STAFF = "/gestion/evenements/agendas";

    /** In which hours are told. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private IncomingPages() {}

    static boolean isStaff(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(STAFF);
    }

    static String base(HttpServletRequest request) {
        return isStaff(request) ? STAFF : OWN;
    }

    static String page(HttpServletRequest request, IncomingCalendar calendar) {
        return base(request) + "/" + calendar.id();
    }

    static List<Tab> crumbs(HttpServletRequest request, String here) {
        List<Tab> crumbs = new ArrayList<>(
                isStaff(request)
                        ? List.of(Tab.to("Gestion", "/gestion"), Tab.to("Événements", "/gestion/evenements"))
                        : List.of(Tab.to("Mes événements", "/mes-evenements")));
        if (!here.isEmpty()) {
            crumbs.add(Tab.to("Agendas", base(request)));
        }
        crumbs.add(Tab.here(here.isEmpty() ? "Agendas" : here));
        return crumbs;
    }
}
