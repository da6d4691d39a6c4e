package fr.ess.events.proposal;

import org.jspecify.annotations.Nullable;

/**
 * In whose name somebody announces events: an organisation whose entry they keep, or a local portal.
 *
 * @param slug of the entry or portal
 */
public record Owner(@Nullable Long organisation, @Nullable Integer portal, String name, String slug) {

    /** As forms have it. */
    public String code() {
        return organisation == null ? "plateforme-" + portal : "organisation-" + organisation;
    }

    public EventDraft.Organiser asOrganiser() {
        return new EventDraft.Organiser(name, organisation, organisation == null ? null : slug);
    }
}
