package fr.ess.directory.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the staff see of the proof of a claim. */
public record ClaimProof(
        ClaimMethod method,
        @Nullable String proofEmail,
        @Nullable Instant codeIssuedAt,
        @Nullable Instant provenAt,
        boolean document) {

    public boolean isProven() {
        return provenAt != null;
    }

    /** Whether somebody may accept the claim who has looked at it: a document speaks for itself. */
    boolean mayBeAccepted() {
        return isProven() || document;
    }
}
