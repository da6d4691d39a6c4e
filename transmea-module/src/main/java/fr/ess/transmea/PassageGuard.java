package fr.ess.transmea;

import java.time.LocalDate;
import java.util.Optional;

/** What is asked before a file goes on from one stage to the next; one for each step forward, found by its stages. */
public interface PassageGuard {

    BuyoutStage from();

    BuyoutStage to();

    /** Why the file may not go on that day, in a French sentence that names the rule; nothing when it may. */
    Optional<String> refusal(BuyoutFile file, LocalDate day);
}
