package fr.ess.directory.participation.web;

/** A page that another module gives to those who keep an entry; its tab stands beside the directory's own. */
public interface OwnEntryPage {

    String label();

    /** Its place below the entry's, such as {@code /valeurs}. */
    String below();
}
