package fr.ess.transmea.file;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.PlanLineKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A use, a source or a guarantee of a takeover; {@code securedOn}: from when a source is certain. */
public record PlanLine(
        PlanLineKind kind,
        String label,
        Euros amount,
        @Nullable LocalDate securedOn) {}
