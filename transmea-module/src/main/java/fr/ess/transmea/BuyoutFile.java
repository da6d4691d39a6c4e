package fr.ess.transmea;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One takeover of a company by its employees, from the first call to the exit.
 *
 * @param reference how people name it, such as {@code 2014-007}
 * @param employees of the company when the file was received; {@code joining}: those who take it over
 * @param ticket what the fund is asked for
 * @param stageSince the day of the last passage
 * @param publicOn from when the takeover is known to the public
 */
public record BuyoutFile(
        long id,
        long fundId,
        String reference,
        String company,
        @Nullable String siren,
        @Nullable Long organisationId,
        String activity,
        @Nullable String nafCode,
        @Nullable Integer communeId,
        @Nullable PlaceKind placeKind,
        @Nullable Integer employees,
        @Nullable Integer joining,
        Origin origin,
        Situation situation,
        BuyoutStage stage,
        LocalDate stageSince,
        LocalDate receivedOn,
        LeadSource leadSource,
        @Nullable Long referrerId,
        @Nullable Long officerId,
        @Nullable Euros ticket,
        String owner,
        String team,
        String advisers,
        String risks,
        String supportPlan,
        @Nullable LocalDate publicOn,
        boolean example,
        long version) {}
