package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.kit.Tab;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the fund's own pages have around them: the way to the others that this person may open. */
@Component
public class FundFrame {

    private final List<FundTab> tabs;

    FundFrame(List<FundTab> tabs) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(FundTab::order)).toList();
    }

    /** For {@code transmea/file/frame :: fund}; {@code path} is the page's own. */
    public void on(String path, SignedIn person, Model model) {
        model.addAttribute("fundTabs", at(path, person));
    }

    /** Whether there is such a page for this person. */
    public boolean leadsTo(String path, SignedIn person) {
        return tabs.stream().anyMatch(tab -> tab.path().equals(path) && tab.isShownTo(person));
    }

    private List<Tab> at(String path, SignedIn person) {
        return tabs.stream()
                .filter(tab -> tab.isShownTo(person))
                .map(tab -> new Tab(tab.label(), tab.path(), tab.path().equals(path)))
                .toList();
    }
}
