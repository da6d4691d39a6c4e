package fr.ess.contract.governance.web;

import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.Seat;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All the bodies of a contract, for the staff. */
@Controller
class BoardController {

    private final GovernanceBodies bodies;
    private final ReadingDays days;

    BoardController(GovernanceBodies bodies, ReadingDays days) {
        this.bodies = bodies;
        this.days = days;
    }

    /** A body of the board. */
    record Line(GovernanceBody body, int seats, long vacant) {

        static Line of(GovernanceBody body, List<Seat> seats) {
            return new Line(
                    body, seats.size(), seats.stream().filter(Seat::vacant).count());
        }
    }

    @GetMapping(Instances.PATH)
    String board(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        model.addAttribute("read", read);
        model.addAttribute("query", Instances.query(read));
        model.addAttribute(
                "lines",
                bodies.all(read.contract(), read.day()).stream()
                        .map(body -> Line.of(body, bodies.seats(body.id(), read.day())))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Gestion", "/gestion"), Tab.to("Contrat", "/gestion/contrat"), Tab.here("Instances")));
        return "contract/governance/board";
    }
}
