package fr.ess.contract.evaluation.web;

import fr.ess.contract.Contracts;
import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.evaluation.ClaimedFigure;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the staff's pages of the register have in common. */
@Component
class ClaimPages {

    static final String PATH = "/gestion/contrat/chiffres";

    static final String TAKEN = "Un chiffre du registre porte déjà ce nom\u00a0: ajoutez-y la source.";

    private final Contracts contracts;
    private final ClaimRegister register;

    ClaimPages(Contracts contracts, ClaimRegister register) {
        this.contracts = contracts;
        this.register = register;
    }

    ClaimedFigure find(long id) {
        return contracts.all().stream()
                .flatMap(contract -> register.find(contract, id).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    String show(ClaimedFigure figure, Model model) {
        model.addAttribute("figure", figure);
        model.addAttribute("page", page(figure.id()));
        model.addAttribute("crumbs", crumbs(Tab.to("Chiffres et sources", PATH), Tab.here(figure.title())));
        return "contract/evaluation/claim-kept";
    }

    static String page(long id) {
        return PATH + "/" + id;
    }

    static List<Tab> crumbs(Tab... last) {
        return Stream.concat(
                        Stream.of(Tab.to("Gestion", "/gestion"), Tab.to("Contrat", "/gestion/contrat")),
                        Arrays.stream(last))
                .toList();
    }
}
