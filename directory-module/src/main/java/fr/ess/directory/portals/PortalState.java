package fr.ess.directory.portals;

import java.util.Set;

/** How far a portal has come. */
public enum PortalState {
    /** Its own people read it, nobody else. */
    DRAFT,
    PUBLISHED,
    /** It ended; its address leads nowhere, what it was stays. */
    ARCHIVED;

    Set<PortalState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, ARCHIVED);
            case PUBLISHED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of(PUBLISHED);
        };
    }
}
