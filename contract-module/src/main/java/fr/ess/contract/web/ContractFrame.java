package fr.ess.contract.web;

import fr.ess.contract.Contracts;
import fr.ess.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every public page of a contract has around it: the day that is read, and the way to the other pages. */
@Component
public class ContractFrame {

    private final Contracts contracts;

    ContractFrame(Contracts contracts) {
        this.contracts = contracts;
    }

    /** For {@code contract/public/day} and the kit's tabs; {@code path} is the page's own. */
    public void on(String path, ReadingDay read, Model model) {
        model.addAttribute("read", read);
        model.addAttribute("bar", DayBar.of(path, read, contracts));
        model.addAttribute("tabs", ContractTabs.at(path, read));
        model.addAttribute("canonical", PublicAddress.of(path));
    }
}
