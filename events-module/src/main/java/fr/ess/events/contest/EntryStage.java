package fr.ess.events.contest;

/** How ripe an idea is. */
public enum EntryStage {
    IDEA,
    STUDY,
    TEST,
    STARTED
}
