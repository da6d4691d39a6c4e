package fr.ess.contract.governance.web;

import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.Seat;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.PublicAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a contract is governed, as everybody reads it: institutions and rhythm, never a person. */
@Controller
class GovernanceController {

    static final String PATH = "/contrat/gouvernance";

    private final GovernanceBodies bodies;
    private final ReadingDays days;

    GovernanceController(GovernanceBodies bodies, ReadingDays days) {
        this.bodies = bodies;
        this.days = days;
    }

    /** A body with the institutions that sit there. */
    record Line(GovernanceBody body, List<String> institutions) {}

    @GetMapping(PATH)
    String governance(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        model.addAttribute("read", read);
        model.addAttribute(
                "bodies",
                bodies.all(read.contract(), read.day()).stream()
                        .map(body -> new Line(
                                body,
                                bodies.seats(body.id(), read.day()).stream()
                                        .map(Seat::institution)
                                        .distinct()
                                        .toList()))
                        .toList());
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "contract/governance/public";
    }
}
