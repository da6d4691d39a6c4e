package rulebreaking.domain;

import java.time.Clock;
import java.time.LocalDate;

/** Keeps to the house: the same day, told by a clock. */
class Careful {

    private final Clock clock;

    Careful(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
