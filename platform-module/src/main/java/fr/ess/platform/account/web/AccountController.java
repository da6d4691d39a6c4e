package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountAdministration;
import fr.ess.platform.account.AccountAdministration.View;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, for administrators: its name and its roles. */
@Controller
@RequestMapping(AccountListController.PAGE + "/{id}")
class AccountController {

    private static final String LIST = AccountListController.PAGE;

    private final AccountAdministration administration;
    private final AccountFields fields;
    private final GrantFields grantFields;

    AccountController(AccountAdministration administration, AccountFields fields, GrantFields grantFields) {
        this.administration = administration;
        this.fields = fields;
        this.grantFields = grantFields;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        View view = administration.view(id);
        Map<String, String> roles = GrantFields.values(view.grants());
        return page(view, new AccountFields.Typed(view.displayName(), view.email(), roles, Map.of()), model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        AccountFields.Typed typed = fields.account(sent);
        if (!typed.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(administration.view(id), typed, model);
        }
        if (!administration.change(id, version, typed.name(), GrantFields.grants(typed.roles()))) {
            throw new ConflictException(conflict(administration.view(id), typed, sent));
        }
        Flash.success(next, "Le compte est enregistré.");
        return "redirect:" + LIST + "/" + id;
    }

    private Conflict conflict(View stored, AccountFields.Typed typed, Map<String, String> sent) {
        Map<String, String> storedRoles = GrantFields.values(stored.grants());
        List<Conflict.Field> compared = new ArrayList<>();
        String startedName = sent.getOrDefault("depart-nom", stored.displayName());
        compared.add(new Conflict.Field("nom", "Nom", startedName, typed.name(), stored.displayName()));
        grantFields.fields(typed.roles(), Map.of()).forEach(field -> {
            String there = storedRoles.getOrDefault(field.name(), "");
            String started = sent.getOrDefault("depart-" + field.name(), there);
            compared.add(new Conflict.Field(field.name(), field.label(), started, field.value(), there));
        });
        String address = LIST + "/" + stored.id();
        return new Conflict(stored.displayName(), address, stored.version(), "", address, compared);
    }

    private String page(View view, AccountFields.Typed typed, Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Comptes", LIST), Tab.here(view.displayName())));
        model.addAttribute("account", view);
        model.addAttribute("name", typed.name());
        model.addAttribute("started", GrantFields.values(view.grants()));
        model.addAttribute("roles", grantFields.fields(typed.roles(), typed.faults()));
        model.addAttribute("faults", typed.faults());
        return "account/account";
    }
}
