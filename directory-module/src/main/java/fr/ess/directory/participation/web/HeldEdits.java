package fr.ess.directory.participation.web;

import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.EditMerge;
import fr.ess.directory.participation.Moderation;
import fr.ess.directory.participation.Moderation.Outcome;
import fr.ess.directory.web.EntryChecks;
import fr.ess.directory.web.EntryConflict;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;

/** Lays edits that were held over their entries. */
@Component
class HeldEdits {

    private final Entries entries;
    private final EntryChecks checks;
    private final Moderation moderation;

    HeldEdits(Entries entries, EntryChecks checks, Moderation moderation) {
        this.entries = entries;
        this.checks = checks;
        this.moderation = moderation;
    }

    /** What the editor changed, for whoever reads it. */
    List<FieldChange> changes(Contribution edit) {
        return FieldChange.of(new EditMerge(edit.base(), edit.entry(), edit.base()));
    }

    /** Lets whoever accepts choose, where somebody else changed the same fields while the edit waited. */
    void requireUncontested(Contribution edit) {
        EntryDraft stored = draft(edit);
        EditMerge merge = merge(edit, stored);
        if (merge.isContested()) {
            String page = ModerationController.PATH + "/" + edit.id();
            throw new ConflictException(EntryConflict.of(edit.base(), merge.merged(), stored, page + "/choix", page));
        }
    }

    private EntryDraft draft(Contribution edit) {
        Contribution.About about = edit.organisation();
        if (about == null) {
            throw new NotFoundException();
        }
        return entries.draft(about.id()).orElseThrow(NotFoundException::new);
    }

    private static EditMerge merge(Contribution edit, EntryDraft stored) {
        return new EditMerge(edit.base(), edit.entry(), EntryForm.of(stored).values());
    }

    Outcome accept(Contribution edit, @Nullable String reason, SignedIn by) {
        EntryDraft stored = draft(edit);
        EditMerge merge = merge(edit, stored);
        if (merge.isContested()) {
            throw new RefusedException(
                    "Quelqu’un d’autre a modifié les mêmes champs entre-temps\u00a0: choisissez pour chacun.");
        }
        return publish(edit, stored.version(), EntryForm.of(merge.merged()), reason, by);
    }

    Outcome publish(Contribution edit, long version, EntryForm form, @Nullable String reason, SignedIn by) {
        OrganisationEntry entry = checks.read(form, new BeanPropertyBindingResult(form, "form"))
                .orElseThrow(() -> new RefusedException("Un champ de cette modification n’est plus valable."));
        return moderation.publishEdit(edit.id(), version, entry, reason, by.displayName());
    }
}
