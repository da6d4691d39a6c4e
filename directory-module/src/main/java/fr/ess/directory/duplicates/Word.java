package fr.ess.directory.duplicates;

/**
 * A word of a name.
 *
 * @param weight how much it says: more, the fewer names of the directory hold it
 */
record Word(String text, double weight) {}
