package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.CoOperatives;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a co-operative to those who manage it; to anybody else it is as if it were not there. */
@Component
class OwnCae {

    private final CoOperatives coOperatives;

    OwnCae(CoOperatives coOperatives) {
        this.coOperatives = coOperatives;
    }

    CoOperative of(SignedIn person, String slug) {
        if (!person.scopes(Role.CAE_MANAGER).contains(slug)) {
            throw new NotFoundException();
        }
        return coOperatives.find(slug).orElseThrow(NotFoundException::new);
    }

    List<CoOperative> managedBy(SignedIn person) {
        return coOperatives.all().stream()
                .filter(cae -> person.scopes(Role.CAE_MANAGER).contains(cae.slug()))
                .toList();
    }

    static String path(CoOperative cae) {
        return RegistryController.PATH + "/" + cae.slug();
    }

    /** For {@code cae/frame :: head}; {@code below} is the page's own place below the co-operative's. */
    static void frame(CoOperative cae, String below, Model model) {
        model.addAttribute("cae", cae);
        model.addAttribute(
                "tabs",
                List.of(
                        tab(cae, "Chiffres", "", below),
                        tab(cae, "Personnes", "/personnes", below),
                        tab(cae, "Nouvelle personne", "/nouvelle-personne", below),
                        tab(cae, "Listes", "/listes", below)));
    }

    private static Tab tab(CoOperative cae, String label, String place, String below) {
        return new Tab(label, path(cae) + place, place.equals(below));
    }
}
