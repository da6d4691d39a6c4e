package fr.ess.transmea.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a fund on a day, to be told as a whole or broken down. */
public record Portfolio(LocalDate day, List<PortfolioLine> lines) {

    public Portfolio {
        lines = List.copyOf(lines);
    }

    public Tally total() {
        return Tally.of(lines);
    }

    /** Every line once, under its key; constants in their order, names by the alphabet, the unknown last. */
    public List<Group> by(Dimension dimension) {
        Map<@Nullable Object, List<PortfolioLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(dimension.of(line), any -> new ArrayList<>())
                .add(line));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing((Group group) -> group.key() == null)
                        .thenComparing(group -> group.key() instanceof Enum<?> constant ? place(constant) : 0)
                        .thenComparing(group -> String.valueOf(group.key())))
                .toList();
    }

    private static int place(Enum<?> constant) {
        return Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant);
    }

    public boolean hasExamples() {
        return lines.stream().anyMatch(PortfolioLine::example);
    }

    /**
     * Files that have something in common.
     *
     * @param key an enum constant, a name, or null where nobody told it
     */
    public record Group(@Nullable Object key, List<PortfolioLine> lines) {

        public Tally tally() {
            return Tally.of(lines);
        }
    }
}
