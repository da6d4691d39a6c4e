package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.FundSight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a file has around it: whose eyes it is for, where the file is, and the way to the other pages. */
@Component
public class FileFrame {

    public static final String PATH = "/fonds/dossiers";

    private final BuyoutFiles files;
    private final FundSight sight;
    private final List<FileTab> tabs;

    FileFrame(BuyoutFiles files, FundSight sight, List<FileTab> tabs) {
        this.files = files;
        this.sight = sight;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(FileTab::order)).toList();
    }

    /** A file before somebody who may see it. */
    public record Opened(BuyoutFile file, SignedIn person) {

        /** Whether they work it, and so read what concerns persons. */
        public boolean officer() {
            return FundSight.isOfficer(person);
        }

        public String page() {
            return PATH + "/" + file.reference();
        }

        /** The address of a page below the file's own, such as {@code /plan}. */
        public String page(String below) {
            return page() + below;
        }
    }

    /** @throws NotFoundException as if there were no such file, to whoever may not see it */
    public Opened open(String reference, SignedIn person) {
        BuyoutFile file = files.find(reference).orElseThrow(NotFoundException::new);
        sight.require(person, file.id());
        return new Opened(file, person);
    }

    /** The same, for pages by which officers alone work a file. */
    public Opened openToWork(String reference, SignedIn person) {
        if (!FundSight.isOfficer(person)) {
            throw new NotFoundException();
        }
        return open(reference, person);
    }

    /**
     * For {@code transmea/file/frame :: file}.
     *
     * @param under the tab that the page belongs to, by its path
     * @param here what the page is called, below the tab; empty on the tab's own page
     */
    public void frame(Opened opened, String under, String here, Model model) {
        List<Tab> crumbs = new ArrayList<>(List.of(Tab.to("Fonds", "/fonds")));
        FileTab tab = tabs.stream()
                .filter(one -> one.path().equals(under))
                .findFirst()
                .orElseThrow();
        boolean onFile = under.isEmpty() && here.isEmpty();
        crumbs.add(
                onFile
                        ? Tab.here(opened.file().reference())
                        : Tab.to(opened.file().reference(), opened.page()));
        if (!under.isEmpty()) {
            crumbs.add(here.isEmpty() ? Tab.here(tab.label()) : Tab.to(tab.label(), address(opened, tab)));
        }
        if (!here.isEmpty()) {
            crumbs.add(Tab.here(here));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("file", opened.file());
        model.addAttribute("page", opened.page());
        model.addAttribute("officer", opened.officer());
        model.addAttribute("tabs", tabs(opened, here.isEmpty() ? under : null));
        model.addAttribute("heading", here.isEmpty() ? (under.isEmpty() ? "" : tab.label()) : here);
    }

    private List<Tab> tabs(Opened opened, @Nullable String current) {
        return tabs.stream()
                .filter(tab -> opened.officer() || !tab.forOfficers())
                .map(tab ->
                        new Tab(tab.label(), address(opened, tab), tab.path().equals(current)))
                .toList();
    }

    private static String address(Opened opened, FileTab tab) {
        return tab.path().isEmpty() ? opened.page() : opened.page("/" + tab.path());
    }
}
