package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountAdministration;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening an account for somebody, who chooses the password from a link. */
@Controller
class AccountInvitationController {

    private static final String LIST = AccountListController.PAGE;

    private final AccountAdministration administration;
    private final AccountFields fields;
    private final GrantFields grantFields;

    AccountInvitationController(AccountAdministration administration, AccountFields fields, GrantFields grantFields) {
        this.administration = administration;
        this.fields = fields;
        this.grantFields = grantFields;
    }

    @GetMapping(LIST + "/nouveau")
    String form(Model model) {
        return form(new AccountFields.Typed("", "", Map.of(), new LinkedHashMap<>()), model);
    }

    @PostMapping(LIST)
    String invite(
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        AccountFields.Typed typed = fields.invitation(sent);
        Optional<EmailAddress> email = EmailAddress.parse(typed.email());
        if (email.isPresent() && typed.faults().isEmpty()) {
            Optional<Long> id = administration.invite(email.get(), typed.name(), GrantFields.grants(typed.roles()));
            if (id.isPresent()) {
                Flash.success(next, "Le compte est ouvert et l’invitation envoyée.");
                return "redirect:" + LIST + "/" + id.get();
            }
            typed.faults().put("adresse", "Un compte existe déjà pour cette adresse.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, model);
    }

    private String form(AccountFields.Typed typed, Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Comptes", LIST), Tab.here("Invitation")));
        model.addAttribute("name", typed.name());
        model.addAttribute("email", typed.email());
        model.addAttribute("roles", grantFields.fields(typed.roles(), typed.faults()));
        model.addAttribute("faults", typed.faults());
        return "account/invitation";
    }
}
