package fr.ess.transmea.portfolio;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.ReferrerKind;
import fr.ess.transmea.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was on a day; what describes it is as it is told now.
 *
 * @param fundedOn only where the fund had paid by that day
 * @param jobs as they were last known; none while nobody told any
 * @param levered loans and co-investors of its finance plan; {@code ticket}: the fund's own lines of the same plan
 */
public record PortfolioLine(
        long fileId,
        String reference,
        String company,
        BuyoutStage stage,
        LocalDate since,
        @Nullable LocalDate fundedOn,
        Origin origin,
        Situation situation,
        @Nullable String sector,
        @Nullable String departement,
        LeadSource leadSource,
        @Nullable String referrer,
        @Nullable ReferrerKind referrerKind,
        LocalDate receivedOn,
        Euros committed,
        Euros invested,
        Euros repaid,
        Euros transferred,
        Euros writtenOff,
        Euros outstanding,
        @Nullable Integer jobs,
        Euros levered,
        Euros ticket,
        boolean example) {

    public boolean isFunded() {
        return stage.isFunded();
    }
}
