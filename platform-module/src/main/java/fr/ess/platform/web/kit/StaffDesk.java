package fr.ess.platform.web.kit;

import java.util.List;

/** What a module puts on the desk of the CRESS's staff: its places to work, and what was changed there lately. */
public interface StaffDesk {

    List<DeskCard> cards();

    /** The newest first, at most {@code limit}. */
    List<DeskChange> changes(int limit);
}
