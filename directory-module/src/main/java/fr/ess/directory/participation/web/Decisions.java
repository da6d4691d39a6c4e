package fr.ess.directory.participation.web;

import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.participation.ClaimProof;
import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionKind;
import fr.ess.directory.participation.Moderation;
import fr.ess.directory.participation.Moderation.Outcome;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.directory.web.EntryChecks;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;

/** Carries decisions of the staff out, one by one or many together; each stands for itself. */
@Component
class Decisions {

    private final ModerationQueue queue;
    private final Moderation moderation;
    private final HeldEdits edits;
    private final Claims claims;
    private final EntryChecks checks;

    Decisions(ModerationQueue queue, Moderation moderation, HeldEdits edits, Claims claims, EntryChecks checks) {
        this.queue = queue;
        this.moderation = moderation;
        this.edits = edits;
        this.claims = claims;
        this.checks = checks;
    }

    /** How many were carried out, and the titles of those that need somebody's eyes. */
    record Tally(int done, List<String> left) {}

    /** An edit whose fields somebody else changed too is left for whoever chooses between them. */
    Tally all(List<Long> chosen, boolean accept, String reason, SignedIn by) {
        int done = 0;
        List<String> left = new ArrayList<>();
        for (Contribution contribution :
                chosen.stream().flatMap(id -> queue.find(id).stream()).toList()) {
            if (!(accept && needsEyes(contribution)) && one(contribution, accept, reason, by) == null) {
                done++;
            } else {
                left.add(contribution.title());
            }
        }
        return new Tally(done, left);
    }

    /** A document says nothing until somebody has read it. */
    private boolean needsEyes(Contribution contribution) {
        return contribution.kind() == ContributionKind.CLAIM
                && claims.proof(contribution.id()).filter(ClaimProof::isProven).isEmpty();
    }

    /** Carries one decision out; returns why it could not be, or nothing. */
    @Nullable String one(Contribution contribution, boolean accept, String typed, SignedIn by) {
        String reason = typed.isBlank() ? null : typed.strip();
        try {
            return sentence(
                    accept
                            ? accept(contribution, reason, by)
                            : moderation.refuse(contribution.id(), typed.strip(), by.displayName()));
        } catch (RefusedException e) {
            return e.sentence();
        }
    }

    private Outcome accept(Contribution contribution, @Nullable String reason, SignedIn by) {
        if (contribution.kind() == ContributionKind.EDIT) {
            return edits.accept(contribution, reason, by);
        }
        if (contribution.kind() != ContributionKind.PROPOSAL) {
            return moderation.accept(contribution.id(), reason, by.displayName());
        }
        EntryForm form = EntryForm.of(contribution.entry());
        Optional<OrganisationEntry> entry = checks.read(form, new BeanPropertyBindingResult(form, "form"));
        return moderation.publish(
                contribution.id(),
                entry.orElseThrow(() -> new RefusedException("Un champ de cette proposition n’est plus valable.")),
                reason,
                by.displayName());
    }

    static @Nullable String sentence(Outcome outcome) {
        return switch (outcome) {
            case DONE -> null;
            case NO_LONGER_HELD ->
                "Cette contribution n’attend plus de décision\u00a0: quelqu’un l’a jugée ou retirée.";
            case OVERTAKEN -> "La fiche a changé entre-temps\u00a0: recommencez.";
            case SIRET_TAKEN -> "Une autre fiche porte déjà ce SIRET.";
        };
    }
}
