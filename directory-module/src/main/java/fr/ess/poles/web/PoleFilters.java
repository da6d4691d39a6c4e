package fr.ess.poles.web;

import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Option;
import fr.ess.poles.Choice;
import fr.ess.poles.PoleQuery;
import fr.ess.poles.PoleState;
import fr.ess.poles.Poles;
import fr.ess.poles.Topic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what an address asks of the list of poles, and offers what may be asked. */
@Component
class PoleFilters {

    static final String REGION = "region";
    static final String ELSEWHERE = "ailleurs";
    private static final int LONGEST = 100;

    /** The topics that the list is narrowed by, as the address names them. */
    private static final Map<String, Topic> TOPICS = topics();

    private final Poles poles;
    private final Territories territories;
    private final Labels labels;

    PoleFilters(Poles poles, Territories territories, Labels labels) {
        this.poles = poles;
        this.territories = territories;
        this.labels = labels;
    }

    /**
     * One filter of the form.
     *
     * @param chosen the value that is asked for, or an empty text
     */
    record Filter(String name, String label, List<Option> options, String chosen) {

        public boolean isUsed() {
            return !chosen.isEmpty();
        }
    }

    /** A question, with the form that asks it. */
    record Asked(PoleQuery query, List<Filter> filters) {

        public boolean narrow() {
            return !query.text().isEmpty() || filters.stream().anyMatch(Filter::isUsed);
        }

        /** As an address asks it; empty for everything. */
        public String address() {
            return Stream.concat(
                            query.text().isEmpty()
                                    ? Stream.of()
                                    : Stream.of("q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8)),
                            filters.stream().filter(Filter::isUsed).map(one -> one.name() + "=" + one.chosen()))
                    .collect(Collectors.joining("&"));
        }
    }

    Asked of(Map<String, String> sent) {
        List<Filter> filters = new ArrayList<>();
        Filter place = place(sent);
        filters.add(place);
        Filter state = filter(
                "etat",
                "État",
                Stream.of(PoleState.values())
                        .map(one -> new Option(parameter(one.name()), labels.of(one)))
                        .toList(),
                sent);
        filters.add(state);
        Map<Topic, List<Choice>> choices = poles.choices().stream().collect(Collectors.groupingBy(Choice::topic));
        Map<Topic, String> chosen = new EnumMap<>(Topic.class);
        TOPICS.forEach((name, topic) -> {
            Filter filter = filter(
                    name,
                    labels.of(topic),
                    choices.getOrDefault(topic, List.of()).stream()
                            .map(one -> new Option(parameter(one.code()), one.label()))
                            .toList(),
                    sent);
            filters.add(filter);
            if (filter.isUsed()) {
                chosen.put(topic, code(filter.chosen()));
            }
        });
        String text = Typed.line(sent.get("q"));
        if (text.length() > LONGEST) {
            throw new BadParameterException("q", "Cherchez un mot, 100 caractères au plus.");
        }
        return new Asked(
                new PoleQuery(
                        text,
                        inRegion(place.chosen()),
                        place.chosen().matches("[0-9].*") ? place.chosen() : null,
                        state.isUsed() ? PoleState.valueOf(code(state.chosen())) : null,
                        chosen),
                filters);
    }

    private Filter place(Map<String, String> sent) {
        return filter("lieu", "Lieu", places(), sent);
    }

    /** The région, each of its départements, and elsewhere. */
    List<Option> places() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(REGION, "Rhône-Alpes"));
        for (Departement departement : territories.departements()) {
            options.add(new Option(departement.code(), departement.name() + " (" + departement.code() + ")"));
        }
        options.add(new Option(ELSEWHERE, "Hors de la région"));
        return options;
    }

    private static @Nullable Boolean inRegion(String place) {
        return place.equals(REGION) ? Boolean.TRUE : place.equals(ELSEWHERE) ? Boolean.FALSE : null;
    }

    private static Filter filter(String name, String label, List<Option> options, Map<String, String> sent) {
        String chosen = Typed.line(sent.get(name));
        if (!chosen.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            throw new BadParameterException(
                    name,
                    "Les valeurs sont " + options.stream().map(Option::value).collect(Collectors.joining(", ")) + ".");
        }
        return new Filter(name, label, options, chosen);
    }

    private static String parameter(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static String code(String parameter) {
        return parameter.toUpperCase(Locale.ROOT);
    }

    private static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        topics.put("famille", Topic.FAMILY);
        topics.put("territoire", Topic.TERRITORY);
        topics.put("activite", Topic.ACTIVITY);
        topics.put("forme", Topic.LEGAL_FORM);
        topics.put("cooperation", Topic.CO_OPERATION);
        topics.put("collectivites", Topic.AUTHORITY_STAGE);
        return topics;
    }
}
