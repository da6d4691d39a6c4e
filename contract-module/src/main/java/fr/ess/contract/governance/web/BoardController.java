package fr.ess.contract.governance.web;

import fr.ess.contract.governance.DueList;
import fr.ess.contract.governance.RhythmBoard;
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

    private final RhythmBoard board;
    private final DueList dues;
    private final ReadingDays days;

    BoardController(RhythmBoard board, DueList dues, ReadingDays days) {
        this.board = board;
        this.dues = dues;
        this.days = days;
    }

    @GetMapping(Instances.PATH)
    String board(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        model.addAttribute("read", read);
        model.addAttribute("query", Instances.query(read));
        model.addAttribute("lines", board.of(read.contract(), read.day()));
        model.addAttribute("dues", dues.of(read.contract(), read.day()));
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Gestion", "/gestion"), Tab.to("Contrat", "/gestion/contrat"), Tab.here("Instances")));
        return "contract/governance/board";
    }
}
