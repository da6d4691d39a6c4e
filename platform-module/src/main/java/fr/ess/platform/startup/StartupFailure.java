package fr.ess.platform.startup;

import org.jspecify.annotations.Nullable;

/** Why the platform cannot start, told in one French sentence for whoever started it. */
public final class StartupFailure extends RuntimeException {

    public StartupFailure(String sentence) {
        super(sentence);
    }

    public StartupFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence: never null here. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
