package fr.ess.transmea.exit;

import java.time.LocalDate;
import java.util.Optional;

/** The committee's opinion on a divestment, which it gives and does not decide. Source: seed 000, section 2. */
public interface DivestmentOpinions {

    /** What the committee said. */
    record Opinion(LocalDate day, boolean favourable, String said) {}

    /** The latest opinion on leaving a file; nothing where the committee was not asked. */
    Optional<Opinion> latest(long file, LocalDate day);
}
