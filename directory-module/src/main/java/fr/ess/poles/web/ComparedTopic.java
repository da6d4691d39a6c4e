package fr.ess.poles.web;

import fr.ess.poles.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A topic with what is told of each of several poles.
 *
 * @param cells one for each pole, empty where it is unknown
 */
record ComparedTopic(String label, List<Cell> cells) {

    /** What is told of one pole. */
    record Cell(String pole, List<PoleViews.FactView> facts) {}

    static List<ComparedTopic> of(List<PoleViews.View> views) {
        List<ComparedTopic> rows = new ArrayList<>();
        rows.add(row(
                "Lieu",
                views,
                view -> List.of(fact(view.pole().place(), view.pole().source()))));
        rows.add(row(
                "État",
                views,
                view -> view.pole().state() == null || view.state() == null
                        ? List.of()
                        : List.of(fact(view.state(), view.pole().state().source()))));
        IntStream.range(0, views.get(0).topics().size())
                .forEach(at -> rows.add(row(
                        views.get(0).topics().get(at).label(),
                        views,
                        view -> view.topics().get(at).facts())));
        rows.add(row("Membres nommés", views, ComparedTopic::members));
        rows.add(row("Autofinancement", views, ComparedTopic::financing));
        return rows;
    }

    private static ComparedTopic row(
            String label, List<PoleViews.View> views, Function<PoleViews.View, List<PoleViews.FactView>> facts) {
        return new ComparedTopic(
                label,
                views.stream()
                        .map(view -> new Cell(view.pole().name(), facts.apply(view)))
                        .toList());
    }

    private static List<PoleViews.FactView> members(PoleViews.View view) {
        return view.members().isEmpty()
                ? List.of()
                : List.of(fact(
                        view.members().stream().map(Member::name).collect(Collectors.joining(", ")),
                        view.members().stream().map(Member::source).distinct().collect(Collectors.joining(" ; "))));
    }

    private static List<PoleViews.FactView> financing(PoleViews.View view) {
        return view.financing().isEmpty()
                ? List.of()
                : List.of(fact(
                        view.financing().stream()
                                .map(one -> one.year() + "\u00a0: " + one.percent() + "\u202f%")
                                .collect(Collectors.joining(", ")),
                        String.join(" ; ", view.financingSources())));
    }

    private static PoleViews.FactView fact(String value, String source) {
        return new PoleViews.FactView(value, null, source, false);
    }
}
