package fr.ess.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import fr.ess.platform.web.layout.NavigationEntry;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the staff of the CRESS start from. */
@Controller
class StaffHomeController {

    private static final int CHANGES = 8;

    private final List<StaffDesk> desks;
    private final Clock clock;

    StaffHomeController(List<StaffDesk> desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    /** What was changed, as the page says it. */
    record Change(String title, String address, String said) {}

    @GetMapping("/gestion")
    String home(Model model) {
        model.addAttribute(
                "cards", desks.stream().flatMap(desk -> desk.cards().stream()).toList());
        model.addAttribute(
                "changes",
                desks.stream()
                        .flatMap(desk -> desk.changes(CHANGES).stream())
                        .sorted(Comparator.comparing(DeskChange::at).reversed())
                        .limit(CHANGES)
                        .map(this::said)
                        .toList());
        return "web/staff-home";
    }

    private Change said(DeskChange change) {
        String moment = French.dateTime(LocalDateTime.ofInstant(change.at(), clock.getZone()));
        return new Change(change.title(), change.address(), change.what() + " par " + change.who() + ", le " + moment);
    }

    /** The desks of signed-in people in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry staffEntry() {
            return NavigationEntry.forRoles("Gestion", "/gestion", 100, Role.STAFF);
        }

        @Bean
        NavigationEntry operationsEntry() {
            return NavigationEntry.forRoles("Administration", "/admin", 190, Role.ADMINISTRATOR);
        }

        @Bean
        NavigationEntry accountsEntry() {
            return NavigationEntry.forRoles("Comptes", "/admin/comptes", 200, Role.ADMINISTRATOR);
        }

        @Bean
        NavigationEntry journalPageEntry() {
            return NavigationEntry.forRoles("Journal", "/admin/journal", 210, Role.ADMINISTRATOR);
        }

        @Bean
        NavigationEntry mailPageEntry() {
            return NavigationEntry.forRoles("Courriels", "/admin/courriels", 220, Role.ADMINISTRATOR);
        }
    }
}
