package fr.ess.directory.participation.web;

import fr.ess.directory.OrganisationSource;
import fr.ess.directory.participation.Revisions.Revision;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One change of an entry as its history shows it.
 *
 * @param current whether the entry still stands so
 */
record RevisionView(long id, String when, String who, boolean imported, boolean current, List<FieldChange> changes) {

    static RevisionView of(Revision revision, boolean current, boolean toStaff, Labels labels, ZoneId zone) {
        return new RevisionView(
                revision.id(),
                French.dateTime(LocalDateTime.ofInstant(revision.at(), zone)),
                who(revision, toStaff),
                revision.batch() != null,
                current,
                RevisionFields.readable(revision.changes(), labels));
    }

    /** Staff read names; organisations read those of their own people only. */
    static String who(Revision revision, boolean toStaff) {
        if (revision.batch() != null) {
            return revision.batch();
        }
        if (revision.source() != OrganisationSource.ORGANISATION && !toStaff) {
            return "Équipe de la CRESS";
        }
        return toStaff && revision.approvedBy() != null
                ? revision.author() + ", publiée par " + revision.approvedBy()
                : revision.author();
    }
}
