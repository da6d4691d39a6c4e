package fr.ess.transmea.file;

import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Which files are asked for; what is absent asks nothing.
 *
 * @param officer an account; {@link #NOBODY} for files that nobody is in charge of
 * @param sector a priority of the fund ({@code fund_priority})
 * @param departement such as {@code 38}
 * @param text a part of a company, an activity or a reference
 */
public record FileFilter(
        @Nullable BuyoutStage stage,
        @Nullable Origin origin,
        @Nullable Situation situation,
        @Nullable Long officer,
        @Nullable Long sector,
        @Nullable String departement,
        String text) {

    public static final long NOBODY = 0;

    public static final FileFilter ALL = new FileFilter(null, null, null, null, null, null, "");

    public FileFilter at(@Nullable BuyoutStage other) {
        return new FileFilter(other, origin, situation, officer, sector, departement, text);
    }
}
