package fr.ess.platform.journal;

/** Where a change comes from: the client's address, what it asked for, and the name of the request. */
public record Origin(String address, String path, String requestId) {}
