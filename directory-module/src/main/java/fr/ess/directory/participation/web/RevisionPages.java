package fr.ess.directory.participation.web;

import fr.ess.directory.Directory.Outcome;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.participation.Revisions;
import fr.ess.directory.participation.Revisions.Revision;
import fr.ess.directory.web.EntryChecks;
import fr.ess.directory.web.EntryConflict;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of an entry and the way back in it, alike for the staff and for those who keep the entry. */
@Component
class RevisionPages {

    private static final int LINES = 20;

    private final Revisions revisions;
    private final EntryChecks checks;
    private final Labels labels;
    private final Clock clock;

    RevisionPages(Revisions revisions, EntryChecks checks, Labels labels, Clock clock) {
        this.revisions = revisions;
        this.checks = checks;
        this.labels = labels;
        this.clock = clock;
    }

    /** How a restored entry is written: in whose name is for the caller to say. */
    interface Writer {

        Optional<Outcome> write(long version, OrganisationEntry entry);
    }

    /** @param page the address of the entry, to which the history's is appended */
    String history(EntryDraft draft, String page, boolean staff, long before, Model model) {
        List<Revision> found = revisions.of(draft.id(), before, LINES + 1);
        List<Revision> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        boolean first = before == Long.MAX_VALUE;
        Revisions.Origin origin = revisions.origin(draft.id());
        model.addAttribute("draft", draft);
        model.addAttribute("page", page);
        model.addAttribute(
                "revisions",
                IntStream.range(0, shown.size())
                        .mapToObj(
                                at -> RevisionView.of(shown.get(at), first && at == 0, staff, labels, clock.getZone()))
                        .toList());
        model.addAttribute("complete", found.size() <= LINES);
        model.addAttribute(
                "origin",
                French.date(LocalDate.ofInstant(origin.createdAt(), clock.getZone())) + ", "
                        + labels.of(origin.source()));
        model.addAttribute(
                "pagination",
                new Pagination(
                        "Les plus récentes d’abord",
                        first ? null : page + "/historique",
                        found.size() > LINES
                                ? page + "/historique?avant="
                                        + shown.get(LINES - 1).id()
                                : null));
        return "directory/history";
    }

    String ask(EntryDraft draft, String page, boolean staff, long revision, Model model) {
        Map<String, String> now = EntryForm.of(draft).values();
        Map<String, String> then = restored(draft, revision);
        model.addAttribute("draft", draft);
        model.addAttribute("page", page);
        model.addAttribute("revision", revision);
        model.addAttribute(
                "when",
                revisions
                        .find(draft.id(), revision)
                        .map(one -> RevisionView.of(one, false, staff, labels, clock.getZone())
                                .when())
                        .orElse(null));
        model.addAttribute(
                "changes",
                EntryForm.LABELS.entrySet().stream()
                        .map(label -> new FieldChange(
                                label.getValue(),
                                now.getOrDefault(label.getKey(), ""),
                                then.getOrDefault(label.getKey(), "")))
                        .filter(change -> !change.before().equals(change.after()))
                        .toList());
        return "directory/history-return";
    }

    String restore(EntryDraft draft, String page, long revision, long version, Writer writer, RedirectAttributes next) {
        Map<String, String> then = restored(draft, revision);
        EntryForm form = EntryForm.of(then);
        OrganisationEntry entry = checks.read(form, new BeanPropertyBindingResult(form, "form"))
                .orElseThrow(() -> new RefusedException("Un champ de cet état n’est plus valable."));
        switch (writer.write(version, entry).orElseThrow(NotFoundException::new)) {
            case OVERTAKEN -> {
                Map<String, String> seen =
                        RevisionFields.setBack(draft, revisions.toReturnToVersion(draft.id(), version));
                throw new ConflictException(EntryConflict.of(seen, then, draft, page, page + "/historique"));
            }
            case SIRET_TAKEN -> throw new RefusedException("Une autre fiche porte aujourd’hui le SIRET de cet état.");
            case DONE -> Flash.success(next, "La fiche est revenue à cet état.");
        }
        return "redirect:" + page + "/historique";
    }

    private Map<String, String> restored(EntryDraft draft, long revision) {
        if (revision != 0 && revisions.find(draft.id(), revision).isEmpty()) {
            throw new NotFoundException();
        }
        return RevisionFields.setBack(draft, revisions.toReturnTo(draft.id(), revision));
    }
}
