package fr.ess.directory.duplicates;

/** Two entries and what speaks for their being one. */
record Candidate(long low, long high, Evidence evidence) {}
