package fr.ess.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the database whose word the rest of a transaction is, for the history of entries and for later imports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Authorship {

    private final JdbcClient jdbc;

    Authorship(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What follows is said by the organisation itself: no import undoes it. */
    public void ofTheOrganisation() {
        set("maillage.field_source", OrganisationSource.ORGANISATION.name());
    }

    /** What follows was written by one of its editors, and is only published by whoever acts now. */
    public void ofEditor(long accountId, String name) {
        ofTheOrganisation();
        set("maillage.on_behalf_id", String.valueOf(accountId));
        set("maillage.on_behalf_name", name);
    }

    private void set(String setting, String value) {
        jdbc.sql("select set_config(?, ?, true)")
                .params(setting, value)
                .query(String.class)
                .single();
    }
}
