package fr.ess.contract.amendment;

import fr.ess.contract.ElementKind;
import fr.ess.contract.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * What an act says of one element.
 *
 * @param id of the version; 0 while it is not written
 * @param elementId 0 for an element that the act makes and that is not written yet
 * @param text in Markdown
 * @param position among its like
 * @param terms of a party alone
 * @param baseId the version in force upon which it was written; none for a new element
 * @param lastId the version in force in the end, by what is signed so far
 */
public record Wording(
        long id,
        long elementId,
        ElementKind kind,
        @Nullable Long parentId,
        @Nullable String code,
        String title,
        String text,
        int position,
        boolean ended,
        @Nullable Terms terms,
        long version,
        @Nullable Long baseId,
        @Nullable Long lastId) {

    /** What a party adds: its role, and who signs for it. */
    public record Terms(
            PartyRole role,
            @Nullable Long organisationId,
            @Nullable String representedBy,
            @Nullable String capacity,
            @Nullable String delegate,
            @Nullable String delegateCapacity) {}

    /** Whether another act came into force that speaks of the same element since this was written. */
    public boolean isOvertaken() {
        return baseId == null ? lastId != null : !baseId.equals(lastId);
    }

    public boolean isNew() {
        return baseId == null;
    }

    public boolean signs() {
        return terms != null && terms.role() == PartyRole.SIGNATORY && !ended;
    }

    /** « I_1.1.1 – Rhône-Alpes Solidaires », « Article 3 – Participation de la Région ». */
    public String name() {
        String number = kind == ElementKind.ARTICLE ? "Article " + code : code;
        return code == null || kind == ElementKind.PARTY ? title : number + " – " + title;
    }
}
