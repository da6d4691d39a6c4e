package fr.ess.directory.imports;

import fr.ess.platform.french.French;

/** Why a whole file is refused, in one French sentence for the person who gave it; nothing of it was written. */
public class ImportFailure extends RuntimeException {

    public ImportFailure(String sentence) {
        super(French.punctuated(sentence));
    }

    public ImportFailure(String sentence, Throwable cause) {
        super(French.punctuated(sentence), cause);
    }
}
