package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountAdministration;
import fr.ess.platform.account.AccountAdministration.View;
import fr.ess.platform.account.AccountList;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts, for administrators: list, invitation, names and roles. */
@Controller
@RequestMapping("/admin/comptes")
class AdminAccountsController {

    private static final int LAST_PAGE = 100_000;

    private final AccountAdministration administration;
    private final AccountList list;
    private final GrantFields grantFields;

    AdminAccountsController(AccountAdministration administration, AccountList list, GrantFields grantFields) {
        this.administration = administration;
        this.list = list;
        this.grantFields = grantFields;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("page", list.search(q, Math.min(Math.max(page, 1), LAST_PAGE)));
        return "account/accounts";
    }

    @GetMapping("/nouveau")
    String invitationForm(Model model) {
        return invitationForm("", "", Map.of(), Map.of(), model);
    }

    @PostMapping
    String invite(
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String name = sent.getOrDefault("nom", "");
        String typedEmail = sent.getOrDefault("adresse", "");
        Map<String, String> roles = GrantFields.typed(sent);
        Map<String, String> faults = grantFields.faults(roles);
        Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
        if (email.isEmpty()) {
            faults.put("adresse", "Indiquez une adresse électronique, comme prenom.nom@exemple.fr.");
        }
        checkName(name, faults);
        if (email.isPresent() && faults.isEmpty()) {
            Optional<Long> id = administration.invite(email.get(), name, GrantFields.grants(roles));
            if (id.isPresent()) {
                Flash.success(next, "Le compte est ouvert et l’invitation envoyée.");
                return "redirect:/admin/comptes/" + id.get();
            }
            faults.put("adresse", "Un compte existe déjà pour cette adresse.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return invitationForm(name, typedEmail, roles, faults, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        View view = administration.view(id);
        return form(view, view.displayName(), GrantFields.values(view.grants()), Map.of(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        String name = sent.getOrDefault("nom", "");
        Map<String, String> roles = GrantFields.typed(sent);
        Map<String, String> faults = grantFields.faults(roles);
        checkName(name, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(administration.view(id), name, roles, faults, model);
        }
        if (!administration.change(id, version, name, GrantFields.grants(roles))) {
            throw new ConflictException(conflict(administration.view(id), name, roles, sent));
        }
        Flash.success(next, "Le compte est enregistré.");
        return "redirect:/admin/comptes/" + id;
    }

    private Conflict conflict(View stored, String name, Map<String, String> roles, Map<String, String> sent) {
        Map<String, String> storedRoles = GrantFields.values(stored.grants());
        List<Conflict.Field> fields = new ArrayList<>();
        fields.add(new Conflict.Field(
                "nom", "Nom", sent.getOrDefault("depart-nom", stored.displayName()), name, stored.displayName()));
        grantFields.fields(roles, Map.of()).forEach(field -> {
            String there = storedRoles.getOrDefault(field.name(), "");
            String started = sent.getOrDefault("depart-" + field.name(), there);
            fields.add(new Conflict.Field(field.name(), field.label(), started, field.value(), there));
        });
        String address = "/admin/comptes/" + stored.id();
        return new Conflict(stored.displayName(), address, stored.version(), "", address, fields);
    }

    private static void checkName(String name, Map<String, String> faults) {
        if (!DisplayNames.isGood(name)) {
            faults.put("nom", "Indiquez un nom, de 120 caractères au plus.");
        }
    }

    private String invitationForm(
            String name, String email, Map<String, String> roles, Map<String, String> faults, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("roles", grantFields.fields(roles, faults));
        model.addAttribute("faults", faults);
        return "account/invitation";
    }

    private String form(View view, String name, Map<String, String> roles, Map<String, String> faults, Model model) {
        model.addAttribute("account", view);
        model.addAttribute("name", name);
        model.addAttribute("started", GrantFields.values(view.grants()));
        model.addAttribute("roles", grantFields.fields(roles, faults));
        model.addAttribute("faults", faults);
        return "account/account";
    }
}
