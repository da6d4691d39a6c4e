package fr.ess.directory.participation.web;

import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.Editors;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens an entry to those who keep it; to anybody else it is as if it were not there. */
@Component
public class OwnEntry {

    public static final String PATH = "/mes-fiches";

    private final Editors editors;
    private final Entries entries;
    private final ObjectProvider<OwnEntryPage> pages;

    OwnEntry(Editors editors, Entries entries, ObjectProvider<OwnEntryPage> pages) {
        this.editors = editors;
        this.entries = entries;
        this.pages = pages;
    }

    public EntryDraft of(SignedIn person, long id) {
        if (!editors.keeps(person.accountId(), id)) {
            throw new NotFoundException();
        }
        return entries.draft(id).orElseThrow(NotFoundException::new);
    }

    static Contribution.About about(EntryDraft draft) {
        return new Contribution.About(draft.id(), draft.name(), draft.slug());
    }

    public static String page(long id) {
        return PATH + "/" + id;
    }

    public static List<Tab> crumbs(EntryDraft draft, String here) {
        return List.of(Tab.to("Mes fiches", PATH), Tab.to(draft.name(), page(draft.id())), Tab.here(here));
    }

    /** The pages about an entry, those of other modules last. */
    public List<Tab> tabs(EntryDraft draft, String current) {
        String page = page(draft.id());
        return Stream.concat(
                        Stream.of(
                                Tab.to("Modifier", page),
                                Tab.to("Historique", page + "/historique"),
                                Tab.to("Éditeurs", page + "/equipe")),
                        pages.orderedStream().map(one -> Tab.to(one.label(), page + one.below())))
                .map(tab -> new Tab(tab.label(), tab.address(), current.equals(tab.address())))
                .toList();
    }
}
