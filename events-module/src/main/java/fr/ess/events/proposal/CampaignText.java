package fr.ess.events.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the staff tell of a campaign.
 *
 * @param rules what an event has to be to belong to it
 * @param open whether organisers may ask to join
 */
public record CampaignText(
        String name,
        String presentation,
        @Nullable String rules,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean open) {}
