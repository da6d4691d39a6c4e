package fr.ess.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a postal code and the name of a place, as written in some file, say about the commune. */
public sealed interface CommuneMatch {

    /** How sure a resolved commune is: only the first two leave nothing to check. */
    enum Basis {
        /** The postal code serves the commune of that name. */
        CODE_AND_NAME,
        /** The postal code serves it, and the name is another of its names: former commune, postal label, place inside. */
        CODE_AND_OTHER_NAME,
        /** The name alone: the postal code is absent, unknown (a CEDEX, mostly) or serves its neighbours. */
        NAME,
        /** The postal code alone, which serves one commune: the name is absent or unknown. */
        CODE
    }

    /**
     * One commune.
     *
     * @param district the arrondissement of Lyon, where one is told
     * @param remark what was corrected or left aside, as a French sentence; absent when nothing was
     */
    record Resolved(
            Commune commune,
            @Nullable District district,
            Basis basis,
            @Nullable String remark) implements CommuneMatch {

        /** The point to show: the arrondissement's where it is known, else the commune's. */
        public double latitude() {
            return district == null ? commune.latitude() : district.latitude();
        }

        public double longitude() {
            return district == null ? commune.longitude() : district.longitude();
        }
    }

    /** Several communes answer; {@code reason} is a French sentence. */
    record Ambiguous(List<Commune> candidates, String reason) implements CommuneMatch {}

    /** No commune of the région answers; {@code reason} is a French sentence. */
    record Unknown(String reason) implements CommuneMatch {}

    /** An arrondissement of Lyon: its old INSEE code, its own postal code and its point. */
    record District(String code, String name, String postalCode, double latitude, double longitude) {}
}
