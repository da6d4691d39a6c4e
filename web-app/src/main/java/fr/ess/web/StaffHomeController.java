package fr.ess.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the staff of the CRESS start from. */
@Controller
class StaffHomeController {

    @GetMapping("/gestion")
    String home() {
        return "web/staff-home";
    }

    /** The desks of signed-in people in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry staffEntry() {
            return NavigationEntry.forRoles("Gestion", "/gestion", 100, Role.STAFF);
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
