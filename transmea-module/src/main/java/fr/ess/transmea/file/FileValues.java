package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.PlaceKind;
import fr.ess.transmea.Situation;
import org.jspecify.annotations.Nullable;

/** What officers write of a takeover; the stage is not theirs to write. */
public record FileValues(
        String company,
        @Nullable String siren,
        String activity,
        @Nullable String nafCode,
        @Nullable Integer communeId,
        @Nullable PlaceKind placeKind,
        @Nullable Integer employees,
        @Nullable Integer joining,
        Origin origin,
        Situation situation,
        LeadSource leadSource,
        @Nullable Long referrerId,
        @Nullable Long officerId,
        @Nullable Euros ticket,
        String owner,
        String team,
        String advisers,
        String risks,
        String supportPlan) {}
