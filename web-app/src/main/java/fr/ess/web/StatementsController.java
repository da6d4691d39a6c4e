package fr.ess.web;

import fr.ess.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The statements that a public body owes: accessibility, who publishes, what is kept about people. */
@Controller
@EnableConfigurationProperties(Publisher.class)
class StatementsController {

    private final Publisher publisher;

    StatementsController(Publisher publisher) {
        this.publisher = publisher;
    }

    @ModelAttribute
    void publisher(HttpServletRequest request, Model model) {
        model.addAttribute("publisher", publisher);
        model.addAttribute("canonical", PublicAddress.of(request.getServletPath()));
    }

    @GetMapping("/accessibilite")
    String accessibility() {
        return "web/accessibility";
    }

    @GetMapping("/mentions-legales")
    String legalNotice() {
        return "web/legal-notice";
    }

    @GetMapping("/donnees-personnelles")
    String personalData() {
        return "web/personal-data";
    }
}
