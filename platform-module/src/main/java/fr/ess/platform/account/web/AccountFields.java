package fr.ess.platform.account.web;

import fr.ess.platform.account.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The fields that an invitation and an account have in common, as they were sent, and what is wrong with them. */
@Component
class AccountFields {

    private final GrantFields grantFields;

    AccountFields(GrantFields grantFields) {
        this.grantFields = grantFields;
    }

    /**
     * What was typed.
     *
     * @param roles by field, in the shape of {@link GrantFields#values}
     * @param faults sentences, by field
     */
    record Typed(String name, String email, Map<String, String> roles, Map<String, String> faults) {}

    Typed account(Map<String, String> sent) {
        String name = sent.getOrDefault("nom", "");
        Map<String, String> roles = GrantFields.typed(sent);
        Map<String, String> faults = new LinkedHashMap<>();
        if (!DisplayNames.isGood(name)) {
            faults.put("nom", "Indiquez un nom, de 120 caractères au plus.");
        }
        faults.putAll(grantFields.faults(roles));
        return new Typed(name, sent.getOrDefault("adresse", ""), roles, faults);
    }

    Typed invitation(Map<String, String> sent) {
        Typed typed = account(sent);
        if (EmailAddress.parse(typed.email()).isEmpty()) {
            typed.faults().put("adresse", "Indiquez une adresse électronique, comme prenom.nom@exemple.fr.");
        }
        return typed;
    }
}
