package fr.ess.directory.participation.web;

import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.Editors;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens an entry to those who keep it; to anybody else it is as if it were not there. */
@Component
class OwnEntry {

    static final String PATH = "/mes-fiches";

    private final Editors editors;
    private final Entries entries;

    OwnEntry(Editors editors, Entries entries) {
        this.editors = editors;
        this.entries = entries;
    }

    EntryDraft of(SignedIn person, long id) {
        if (!editors.keeps(person.accountId(), id)) {
            throw new NotFoundException();
        }
        return entries.draft(id).orElseThrow(NotFoundException::new);
    }

    static Contribution.About about(EntryDraft draft) {
        return new Contribution.About(draft.id(), draft.name(), draft.slug());
    }

    static String page(long id) {
        return PATH + "/" + id;
    }

    static List<Tab> crumbs(EntryDraft draft, String here) {
        return List.of(Tab.to("Mes fiches", PATH), Tab.to(draft.name(), page(draft.id())), Tab.here(here));
    }

    static List<Tab> tabs(EntryDraft draft, String current) {
        String page = page(draft.id());
        return List.of(
                new Tab("Modifier", page, current.equals(page)),
                new Tab("Historique", page + "/historique", current.equals(page + "/historique")),
                new Tab("Éditeurs", page + "/equipe", current.equals(page + "/equipe")));
    }
}
