package fr.ess.transmea.door;

import fr.ess.platform.account.EmailAddress;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody from outside tells of a takeover.
 *
 * @param hearingOn when the court hears the offers, where a court decides
 */
public record NewLead(
        LeadSource from,
        String name,
        EmailAddress email,
        @Nullable String phone,
        String company,
        @Nullable Integer communeId,
        @Nullable Integer employees,
        Origin origin,
        Situation situation,
        @Nullable LocalDate hearingOn,
        String message) {}
