package fr.ess.events.intake;

import fr.ess.directory.Commune;
import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Territories;
import fr.ess.events.proposal.EventDraft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the commune in a place as calendars write it, in one line. */
@Component
class WrittenPlaces {

    private static final Pattern POSTAL = Pattern.compile("(?<![0-9])([0-9]{5})\\s+([^,;()0-9]+)");

    private final Territories territories;

    WrittenPlaces(Territories territories) {
        this.territories = territories;
    }

    /** Where a postal code and a name say so together; a name alone may be a street's. */
    EventDraft.@Nullable Commune commune(String place) {
        Matcher written = POSTAL.matcher(place);
        while (written.find()) {
            CommuneMatch match =
                    territories.resolve(written.group(1), written.group(2).strip());
            if (match instanceof CommuneMatch.Resolved found) {
                Commune commune = found.commune();
                return new EventDraft.Commune(commune.id(), commune.name(), commune.code());
            }
        }
        return null;
    }
}
