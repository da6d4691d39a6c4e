package fr.ess.observatory.values;

import java.util.Arrays;
import java.util.Optional;

/** What an organisation answers to a question, from the most to the least. */
public enum ValuesAnswer {
    YES(4),
    RATHER_YES(3),
    RATHER_NO(2),
    NO(1),
    NOT_CONCERNED(0);

    private final int number;

    ValuesAnswer(int number) {
        this.number = number;
    }

    /** As it is kept. */
    public int number() {
        return number;
    }

    public boolean isFavourable() {
        return this == YES || this == RATHER_YES;
    }

    /** Yes and rather yes as one answer, and so no and rather no. */
    ValuesAnswer half() {
        return switch (this) {
            case YES, RATHER_YES -> YES;
            case RATHER_NO, NO -> NO;
            case NOT_CONCERNED -> NOT_CONCERNED;
        };
    }

    public static Optional<ValuesAnswer> of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
    }
}
