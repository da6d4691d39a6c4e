package fr.ess.poles.web;

import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.poles.Choice;
import fr.ess.poles.Fact;
import fr.ess.poles.Part;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleState;
import fr.ess.poles.Poles;
import fr.ess.poles.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The staff's page of one pole, as each of its forms needs it. */
@Component
class PoleDeskPage {

    private final Poles poles;
    private final PoleFilters filters;
    private final Labels labels;

    PoleDeskPage(Poles poles, PoleFilters filters, Labels labels) {
        this.poles = poles;
        this.filters = filters;
        this.labels = labels;
    }

    static String path(Pole pole) {
        return PolesDeskController.PATH + "/" + pole.slug();
    }

    Pole find(String slug) {
        return poles.find(slug).orElseThrow(NotFoundException::new);
    }

    List<Option> places() {
        return filters.places();
    }

    /**
     * @param form of the pole itself, as it was typed or as it is
     * @param small a short form with its faults, or null where none was sent
     */
    String show(Pole pole, @Nullable PoleForm form, @Nullable SmallForm small, Model model) {
        List<Pole> one = List.of(pole);
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Gestion", "/gestion"),
                        Tab.to("Pôles", PolesDeskController.PATH),
                        Tab.here(pole.name())));
        model.addAttribute("pole", pole);
        if (form != null) {
            model.addAttribute("form", form);
        }
        model.addAttribute("places", filters.places());
        model.addAttribute(
                "facts",
                poles.facts(one).getOrDefault(pole.id(), List.of()).stream()
                        .sorted(Comparator.comparing(Fact::topic))
                        .toList());
        model.addAttribute("states", poles.states(one).getOrDefault(pole.id(), List.of()));
        model.addAttribute("events", poles.events(one).getOrDefault(pole.id(), List.of()));
        model.addAttribute("members", poles.members(one).getOrDefault(pole.id(), List.of()));
        model.addAttribute("financing", poles.selfFinancing(one).getOrDefault(pole.id(), List.of()));
        model.addAttribute("traits", traits());
        model.addAttribute("stateOptions", options(PoleState.values()));
        model.addAttribute("partOptions", options(Part.values()));
        model.addAttribute("v", small == null ? Map.of() : small.typed());
        model.addAttribute("faults", small == null ? Map.of() : small.faults());
        return "poles/desk-pole";
    }

    /** Every topic that is told in numbers or words, and every choice of the others. */
    private List<Option> traits() {
        List<Option> traits = new ArrayList<>();
        List<Choice> choices = poles.choices();
        for (Topic topic : Topic.values()) {
            if (topic.isChosen()) {
                choices.stream()
                        .filter(choice -> choice.topic() == topic)
                        .forEach(choice -> traits.add(new Option(
                                topic.name() + ":" + choice.code(), labels.of(topic) + "\u00a0: " + choice.label())));
            } else {
                traits.add(new Option(topic.name(), labels.of(topic)));
            }
        }
        return traits;
    }

    private List<Option> options(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), labels.of(one)))
                .toList();
    }
}
