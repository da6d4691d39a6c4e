package fr.ess.directory.participation.web;

import fr.ess.directory.participation.EditMerge;
import fr.ess.directory.web.EntryForm;
import java.util.List;

/** One field before and after, as people read it. */
record FieldChange(String label, String before, String after) {

    static List<FieldChange> of(EditMerge merge) {
        return merge.changed().stream()
                .map(field -> new FieldChange(
                        EntryForm.LABELS.getOrDefault(field, field),
                        merge.base().getOrDefault(field, ""),
                        merge.typed().getOrDefault(field, "")))
                .toList();
    }
}
