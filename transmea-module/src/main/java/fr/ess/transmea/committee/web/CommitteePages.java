package fr.ess.transmea.committee.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundSight;
import fr.ess.transmea.Funds;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds what a page of the committee is about, and answers as if it were not there to whoever may not see it. */
@Component
class CommitteePages {

    static final String PATH = "/fonds/comites";

    private final Funds funds;
    private final Sessions sessions;
    private final Agenda agenda;
    private final BuyoutFiles files;
    private final FundSight sight;

    CommitteePages(Funds funds, Sessions sessions, Agenda agenda, BuyoutFiles files, FundSight sight) {
        this.funds = funds;
        this.sessions = sessions;
        this.agenda = agenda;
        this.files = files;
        this.sight = sight;
    }

    /** A session before somebody who may see it. */
    record Opened(Session session, SignedIn person) {

        boolean officer() {
            return FundSight.isOfficer(person);
        }

        String page() {
            return PATH + "/" + session.id();
        }

        String page(String below) {
            return page() + below;
        }

        String page(AgendaItem item) {
            return page("/points/" + item.id());
        }

        /** As it is known elsewhere: in letters and calendars. */
        String publicPage() {
            return PublicAddress.of(page());
        }
    }

    Fund fund() {
        return funds.current().orElseThrow(NotFoundException::new);
    }

    Opened open(long id, SignedIn person) {
        Session session = FundSight.isOfficer(person)
                ? sessions.find(id).orElseThrow(NotFoundException::new)
                : sessions.findOfMember(id, person.has(Role.COMMITTEE_MEMBER) ? person.accountId() : -1)
                        .orElseThrow(NotFoundException::new);
        return new Opened(session, person);
    }

    Opened openToWork(long id, SignedIn person) {
        onlyOfficers(person);
        return open(id, person);
    }

    AgendaItem item(Opened opened, long item) {
        return agenda.find(opened.session().id(), item).orElseThrow(NotFoundException::new);
    }

    /** The file that a new session is planned for, if its address names one. */
    Optional<BuyoutFile> about(@Nullable String reference) {
        return Optional.ofNullable(reference).flatMap(files::find);
    }

    /** Whether somebody may read what is said of an item: nobody who withdrew from its file for interest. */
    boolean mayRead(Opened opened, AgendaItem item) {
        return sight.maySee(opened.person(), item.fileId());
    }

    /** Whether somebody may read the minutes, which are sealed as a whole: only who withdrew from nothing in them. */
    boolean mayReadMinutes(Opened opened) {
        return agenda.of(opened.session().id()).stream().allMatch(item -> mayRead(opened, item));
    }

    static void onlyOfficers(SignedIn person) {
        if (!FundSight.isOfficer(person)) {
            throw new NotFoundException();
        }
    }

    static String title(Session session) {
        return (session.isUrgent() ? "Séance urgente du " : "Séance du ") + French.date(session.day());
    }

    /** For {@code transmea/committee/frame :: head}; {@code here} is empty on the session's own page. */
    void frame(Opened opened, String here, Model model) {
        model.addAttribute("sitting", opened.session());
        model.addAttribute("title", title(opened.session()));
        model.addAttribute("sittingTitle", title(opened.session()));
        model.addAttribute("page", opened.page());
        model.addAttribute("officer", opened.officer());
        List<Tab> crumbs = new ArrayList<>(List.of(Tab.to("Fonds", "/fonds"), Tab.to("Comité d’engagement", PATH)));
        if (here.isEmpty()) {
            crumbs.add(Tab.here(title(opened.session())));
        } else {
            crumbs.add(Tab.to(title(opened.session()), opened.page()));
            crumbs.add(Tab.here(here));
        }
        model.addAttribute("crumbs", crumbs);
    }

    /** The same for pages beside the sessions. */
    static void frame(String here, Model model) {
        model.addAttribute(
                "crumbs", List.of(Tab.to("Fonds", "/fonds"), Tab.to("Comité d’engagement", PATH), Tab.here(here)));
    }
}
