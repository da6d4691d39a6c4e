package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file as a list or the board shows it.
 *
 * @param place commune and département, such as « Valence (26) »
 * @param officer the name of who is in charge
 */
public record FileLine(
        long id,
        String reference,
        String company,
        String activity,
        BuyoutStage stage,
        LocalDate stageSince,
        Origin origin,
        Situation situation,
        @Nullable String place,
        @Nullable String officer,
        @Nullable Euros ticket,
        @Nullable Integer employees,
        @Nullable Integer joining,
        LocalDate receivedOn,
        boolean example) {}
