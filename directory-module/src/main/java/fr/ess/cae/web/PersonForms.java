package fr.ess.cae.web;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.people.CaePlaces;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms about a person offer to choose from. */
@Component
class PersonForms {

    private final CaePlaces places;
    private final Labels labels;

    PersonForms(CaePlaces places, Labels labels) {
        this.places = places;
        this.labels = labels;
    }

    void fill(Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("genders", options(Gender.values()));
        model.addAttribute("situations", options(EntrySituation.values()));
        model.addAttribute("statuses", options(MembershipStatus.values()));
        model.addAttribute(
                "entryStatuses",
                options(MembershipStatus.WELCOMED, MembershipStatus.PROJECT, MembershipStatus.EMPLOYED));
        model.addAttribute("reasons", options(LeavingReason.values()));
        model.addAttribute(
                "sectors",
                places.sectors().stream()
                        .map(sector -> new Option(String.valueOf(sector.id()), sector.label()))
                        .toList());
    }

    private List<Option> options(Enum<?>... constants) {
        return Stream.of(constants)
                .map(one -> new Option(one.name(), labels.of(one)))
                .toList();
    }
}
