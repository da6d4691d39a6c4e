package fr.ess.directory.web;

import fr.ess.directory.Commune;
import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Departement;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.Siren;
import fr.ess.directory.Siret;
import fr.ess.directory.Territories;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Checks what annotations cannot: the numbers of the register, and the commune that is meant. */
@Component
public class EntryChecks {

    private final Territories territories;

    EntryChecks(Territories territories) {
        this.territories = territories;
    }

    /** The entry that a form means, or nothing with the reasons among the errors. */
    public Optional<OrganisationEntry> read(EntryForm form, Errors errors) {
        numbers(form, errors);
        Commune commune = commune(form, errors);
        Integer departement = departement(form, commune, errors);
        return errors.hasErrors() ? Optional.empty() : Optional.of(form.toEntry(commune, departement));
    }

    private void numbers(EntryForm form, Errors errors) {
        String siren = EntryForm.digits(form.siren());
        String siret = EntryForm.digits(form.siret());
        if (!siren.isEmpty() && !Siren.isValid(siren)) {
            errors.rejectValue(
                    "siren", "siren", "Ce n’est pas un SIREN : neuf chiffres, dont le dernier vérifie les autres.");
        }
        if (!siret.isEmpty() && !Siret.isValid(siret)) {
            errors.rejectValue(
                    "siret", "siret", "Ce n’est pas un SIRET : quatorze chiffres, dont le dernier vérifie les autres.");
        } else if (!siret.isEmpty() && !siren.isEmpty() && !siret.startsWith(siren)) {
            errors.rejectValue("siret", "siret", "Ce SIRET n’est pas celui de ce SIREN.");
        }
    }

    /** The number of the département chosen; nothing where a commune decides. */
    private @Nullable Integer departement(EntryForm form, @Nullable Commune commune, Errors errors) {
        String code = form.departement() == null ? "" : form.departement().strip();
        if (commune != null || code.isEmpty()) {
            return null;
        }
        Integer id = territories.departements().stream()
                .filter(departement -> departement.code().equals(code))
                .map(Departement::id)
                .findFirst()
                .orElse(null);
        if (id == null) {
            errors.rejectValue("departement", "departement", "Choisissez un département de la liste.");
        }
        return id;
    }

    /** The commune that is meant, or nothing with the reason among the errors. */
    private @Nullable Commune commune(EntryForm form, Errors errors) {
        String typed = form.commune() == null ? "" : form.commune().strip();
        if (typed.isEmpty()) {
            return null;
        }
        Commune byCode = territories.byCode(typed).orElse(null);
        if (byCode != null) {
            return byCode;
        }
        CommuneMatch match = territories.resolve(form.postalCode(), typed);
        if (match instanceof CommuneMatch.Resolved resolved) {
            return resolved.commune();
        }
        String reason = match instanceof CommuneMatch.Ambiguous ambiguous
                ? ambiguous.reason()
                : match instanceof CommuneMatch.Unknown unknown ? unknown.reason() : "";
        errors.rejectValue("commune", "commune", reason);
        return null;
    }
}
