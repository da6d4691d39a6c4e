package fr.ess.directory;

import java.util.List;

/** What an organisation takes part in, as another module knows it: its profile shows it. */
public interface Participations {

    /** Of a published organisation; empty where it takes part in nothing. */
    List<Participation> of(long organisationId);

    /**
     * Something that an organisation takes part in.
     *
     * @param kind such as « Pôle »
     * @param part what the organisation is in it
     */
    record Participation(String kind, String name, String address, String part) {}
}
