package fr.ess.contract.amendment.web;

import fr.ess.contract.ActState;
import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the act of an address, and frames the pages about it. */
@Component
class ActPages {

    static final String PATH = "/gestion/contrat/actes";

    private final ActCatalogue acts;

    ActPages(ActCatalogue acts) {
        this.acts = acts;
    }

    Act find(long id) {
        return acts.find(id).orElseThrow(NotFoundException::new);
    }

    /** The act, as long as what it says may change. */
    Act draft(long id) {
        Act act = find(id);
        if (act.state() != ActState.DRAFT) {
            throw new RefusedException(
                    "Ce que dit un acte ne change plus dès qu’il est proposé à la signature\u00a0: écrivez-en un autre.");
        }
        return act;
    }

    static String page(long id) {
        return PATH + "/" + id;
    }

    static String list(SectorContract contract) {
        return PATH + "?contrat=" + contract.slug();
    }

    static String desk(SectorContract contract) {
        return "/gestion/contrat?contrat=" + contract.slug();
    }

    /** The way back to the act, or to the list from the act itself. */
    void frame(Act act, Model model, String... here) {
        List<Tab> crumbs = new ArrayList<>();
        crumbs.add(Tab.to(
                "Contrat " + act.contract().firstYear() + "-" + act.contract().lastYear(), desk(act.contract())));
        crumbs.add(Tab.to("Actes", list(act.contract())));
        crumbs.add(here.length == 0 ? Tab.here(act.name()) : Tab.to(act.name(), page(act.id())));
        for (String step : here) {
            crumbs.add(Tab.here(step));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("act", act);
        model.addAttribute("page", page(act.id()));
    }
}
