package fr.ess.directory.imports;

/** Another import is under way; the same order may be given again once it is over. */
class ImportBusy extends ImportFailure {

    static final String SENTENCE = "Un autre import est en cours : attendez qu’il se termine, puis relancez celui-ci.";

    ImportBusy() {
        super(SENTENCE);
    }
}
