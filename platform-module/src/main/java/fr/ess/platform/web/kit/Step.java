package fr.ess.platform.web.kit;

import java.util.List;
import java.util.stream.IntStream;

/** One step of a way that is walked in order. */
public record Step(String label, boolean done, boolean current) {

    /** The steps before {@code current} are done; {@code current} counts from zero. */
    public static List<Step> of(List<String> labels, int current) {
        return IntStream.range(0, labels.size())
                .mapToObj(at -> new Step(labels.get(at), at < current, at == current))
                .toList();
    }

    /** The modifier of the CSS class. */
    public String css() {
        return done ? "done" : current ? "current" : "ahead";
    }
}
