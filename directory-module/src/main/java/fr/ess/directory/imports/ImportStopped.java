package fr.ess.directory.imports;

/** Somebody asked an import to stop; nothing of it was written. */
class ImportStopped extends RuntimeException {}
