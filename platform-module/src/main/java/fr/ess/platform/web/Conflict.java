package fr.ess.platform.web;

import java.util.List;
import java.util.Objects;

/**
 * A form whose subject somebody else changed meanwhile. The conflict screen shows the three values of each field that
 * differs, and sends the chosen ones to the same address under the same names, with the version that is stored now: the
 * form's own handler takes it from there.
 *
 * @param subject what was being changed, as the person knows it
 * @param action where the form goes
 * @param version what is stored now
 * @param changedBy who changed it and when, such as « par la CRESS, il y a deux minutes », or an empty text
 */
public record Conflict(
        String subject, String action, long version, String changedBy, String backTo, List<Field> fields) {

    /** The fields on which somebody has a choice to make. */
    public List<Field> differing() {
        return fields.stream().filter(Field::differs).toList();
    }

    /** The fields that go along as they are. */
    public List<Field> agreed() {
        return fields.stream().filter(field -> !field.differs()).toList();
    }

    /** One field: what the person started from, what they typed, what is there now. */
    public record Field(String name, String label, String started, String typed, String stored) {

        public boolean differs() {
            return !typed.equals(stored);
        }

        /** Both changed it: only the person can choose. */
        public boolean contested() {
            return differs() && !typed.equals(started) && !stored.equals(started);
        }

        /** Chosen beforehand: the one value that somebody changed. */
        public boolean typedPreferred() {
            return !contested() && Objects.equals(stored, started);
        }

        public boolean storedPreferred() {
            return !contested() && !typedPreferred();
        }
    }
}
