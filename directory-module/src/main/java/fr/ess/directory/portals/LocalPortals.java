package fr.ess.directory.portals;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes local portals, and changes what they are and what they say. */
@Service
@Transactional
public class LocalPortals {

    private final Portals portals;

    LocalPortals(Portals portals) {
        this.portals = portals;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the portal meanwhile: nothing was written. */
        OVERTAKEN
    }

    /** A new portal, which nobody passing by reads yet; its number. */
    public int create(String name, Set<Integer> territories) {
        return portals.saveAndFlush(LocalPortal.draft(name, territories, portals::isTaken))
                .id();
    }

    /** Gives a portal its name and its territory. */
    public Optional<Outcome> settle(int id, long version, String name, Set<Integer> territories) {
        return change(id, version, portal -> {
            portal.rename(name, portals::isTaken);
            portal.cover(territories);
        });
    }

    /** Writes the text of a portal over. */
    public Optional<Outcome> write(int id, long version, String tagline, String page) {
        return change(id, version, portal -> portal.write(tagline, page));
    }

    public Optional<Outcome> publish(int id, long version) {
        return change(id, version, LocalPortal::publish);
    }

    public Optional<Outcome> archive(int id, long version) {
        return change(id, version, LocalPortal::archive);
    }

    private Optional<Outcome> change(int id, long version, Consumer<LocalPortal> change) {
        return portals.findById(id).map(portal -> {
            if (!portal.isAt(version)) {
                return Outcome.OVERTAKEN;
            }
            change.accept(portal);
            portals.saveAndFlush(portal);
            return Outcome.DONE;
        });
    }
}
