package fr.ess.contract.amendment.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts of a contract, whatever their state. */
@Controller
class ActsController {

    private final ActCatalogue acts;
    private final ReadingDays days;

    ActsController(ActCatalogue acts, ReadingDays days) {
        this.acts = acts;
        this.days = days;
    }

    /** One act in the list. */
    record Line(Act act, String holds, String signed) {

        static Line of(Act act) {
            return new Line(
                    act,
                    act.inForceOn() == null
                            ? "—"
                            : (act.isDraft() ? "prévu le " : "") + French.shortDate(act.inForceOn()),
                    act.signatures().isEmpty()
                            ? "—"
                            : act.signed() + " sur " + act.signatures().size());
        }
    }

    @GetMapping(ActPages.PATH)
    String list(@RequestParam(defaultValue = "") String contrat, Model model) {
        SectorContract contract = days.of(contrat, null).contract();
        model.addAttribute("contract", contract);
        model.addAttribute("lines", acts.of(contract).stream().map(Line::of).toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Gestion", "/gestion"),
                        Tab.to("Contrat " + contract.firstYear() + "-" + contract.lastYear(), ActPages.desk(contract)),
                        Tab.here("Actes")));
        return "contract/amendment/acts";
    }
}
