package fr.ess.poles.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.LineChart;
import fr.ess.poles.Fact;
import fr.ess.poles.Member;
import fr.ess.poles.Pole;
import fr.ess.poles.Poles;
import fr.ess.poles.SelfFinancing;
import fr.ess.poles.StatePeriod;
import fr.ess.poles.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages show of poles: each fact with its source, and what nobody told as unknown. */
@Component
class PoleViews {

    private final Poles poles;
    private final Labels labels;

    PoleViews(Poles poles, Labels labels) {
        this.poles = poles;
        this.labels = labels;
    }

    /** A pole in a list. Empty where it is not known. */
    record Line(Pole pole, String state, String since, String family, String members, String territory) {}

    /** A topic with what is told of it: nothing where it is unknown. */
    record Told(String label, List<FactView> facts) {}

    /** A fact as a page shows it. */
    record FactView(String value, @Nullable String beside, String source, boolean example) {}

    /** A pole with all that is told of it. */
    record View(
            Pole pole,
            @Nullable String state,
            List<Told> topics,
            List<Member> members,
            List<TimelineEntry> timeline,
            List<SelfFinancing> financing,
            @Nullable LineChart chart,
            List<String> sources) {

        /** Where the figures of the chart come from. */
        public List<String> financingSources() {
            return financing.stream().map(SelfFinancing::source).distinct().toList();
        }
    }

    List<Line> lines(List<Pole> found) {
        Map<Long, List<Fact>> facts = poles.facts(found);
        return found.stream()
                .map(pole -> line(pole, facts.getOrDefault(pole.id(), List.of())))
                .toList();
    }

    private Line line(Pole pole, List<Fact> facts) {
        StatePeriod state = pole.state();
        return new Line(
                pole,
                state == null ? "" : labels.of(state.state()),
                state == null ? "" : state.when(),
                value(facts, Topic.FAMILY),
                value(facts, Topic.MEMBERS),
                value(facts, Topic.TERRITORY));
    }

    private static String value(List<Fact> facts, Topic topic) {
        return facts.stream()
                .filter(fact -> fact.topic() == topic)
                .map(Fact::value)
                .collect(Collectors.joining(", "));
    }

    View of(Pole pole) {
        return of(List.of(pole)).get(0);
    }

    /** Several at once, with as many statements as for one. */
    List<View> of(List<Pole> shown) {
        Map<Long, List<Fact>> facts = poles.facts(shown);
        Map<Long, List<Member>> members = poles.members(shown);
        Map<Long, List<SelfFinancing>> financing = poles.selfFinancing(shown);
        var states = poles.states(shown);
        var events = poles.events(shown);
        return shown.stream()
                .map(pole -> view(
                        pole,
                        facts.getOrDefault(pole.id(), List.of()),
                        members.getOrDefault(pole.id(), List.of()),
                        financing.getOrDefault(pole.id(), List.of()),
                        TimelineEntry.of(
                                facts.getOrDefault(pole.id(), List.of()),
                                states.getOrDefault(pole.id(), List.of()),
                                events.getOrDefault(pole.id(), List.of()),
                                members.getOrDefault(pole.id(), List.of()),
                                labels)))
                .toList();
    }

    private View view(
            Pole pole,
            List<Fact> facts,
            List<Member> members,
            List<SelfFinancing> financing,
            List<TimelineEntry> timeline) {
        StatePeriod state = pole.state();
        List<String> sources = new ArrayList<>();
        Stream.of(
                        Stream.of(pole.source()),
                        facts.stream().map(Fact::source),
                        members.stream().map(Member::source),
                        financing.stream().map(SelfFinancing::source),
                        timeline.stream().map(TimelineEntry::source))
                .flatMap(each -> each)
                .flatMap(source -> Arrays.stream(source.split(" ; ")))
                .distinct()
                .forEach(sources::add);
        return new View(
                pole,
                state == null ? null : labels.of(state.state()) + ", " + state.when(),
                topics(facts),
                members,
                timeline,
                financing,
                financing.size() < 2 ? null : chart(financing),
                sources);
    }

    private List<Told> topics(List<Fact> facts) {
        return Arrays.stream(Topic.values())
                .map(topic -> new Told(
                        labels.of(topic),
                        facts.stream()
                                .filter(fact -> fact.topic() == topic)
                                .map(this::shown)
                                .toList()))
                .toList();
    }

    private FactView shown(Fact fact) {
        Integer year = fact.topic() == Topic.CREATED ? fact.number() : null;
        int now = poles.today().getYear();
        String age = year == null ? "" : " (" + French.count(now - year, "an", "ans") + " en " + now + ")";
        return new FactView(fact.value() + age, fact.beside(), fact.source(), fact.example());
    }

    private static LineChart chart(List<SelfFinancing> financing) {
        return new LineChart(
                "Part d’autofinancement, en %",
                "Année",
                "Autofinancement (%)",
                financing.stream()
                        .map(one -> new LineChart.Reading(Integer.toString(one.year()), one.percent()))
                        .toList());
    }
}
