package fr.ess.platform.web.kit;

import fr.ess.platform.web.Conflict;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** The living page of the components: what a new page is put together from, and what the browser tests walk through. */
@Controller
class ComponentsController {

    private static final List<Option> FAMILIES = List.of(
            new Option("ASSOCIATION", "Association"),
            new Option("COOPERATIVE", "Coopérative"),
            new Option("MUTUELLE", "Mutuelle"));

    @GetMapping("/composants")
    String components(Model model) {
        var form = new SampleForm("", "contact@", "", "", "COOPERATIVE", List.of("MUTUELLE"), "ASSOCIATION", "", true);
        var faults = new BeanPropertyBindingResult(form, "form");
        faults.rejectValue("nom", "sample", "Indiquez le nom de la structure.");
        faults.rejectValue("courriel", "sample", "Complétez l’adresse électronique, par exemple contact@oxalis.coop.");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        model.addAttribute("families", FAMILIES);
        model.addAttribute("figures", figures());
        model.addAttribute("steps", Step.of(List.of("Contact", "Qualification", "Étude", "Comité", "Financement"), 2));
        model.addAttribute(
                "tabs",
                List.of(Tab.to("Présentation", "#onglets"), Tab.here("Programme"), Tab.to("Accès", "#onglets")));
        model.addAttribute(
                "crumbs", List.of(Tab.to("Accueil", "/"), Tab.to("Administration", "/admin"), Tab.here("Composants")));
        model.addAttribute("filters", List.of(Tab.to("Isère", "#filtres"), Tab.to("Coopérative", "#filtres")));
        model.addAttribute("pagination", new Pagination("374 structures", "#pagination", "#pagination"));
        model.addAttribute("job", new Progress("/composants", "Import", "120 lignes sur 374", 120, 374, true));
        model.addAttribute("bars", bars());
        model.addAttribute("line", line());
        model.addAttribute("conflict", conflict());
        model.addAttribute("confirmation", confirmation());
        return "kit/components";
    }

    private static List<KeyFigure> figures() {
        return List.of(
                new KeyFigure("1\u202f517", "personnes accompagnées", "CAE, au 31 décembre 2011"),
                new KeyFigure("332", "emplois maintenus", "27 reprises par les salariés"),
                new KeyFigure("4\u202f472\u202f700\u00a0€", "engagés pour 2014", "contrat sectoriel 2014-2016"));
    }

    private static BarChart bars() {
        return new BarChart(
                "Participation au contrat en 2014, en euros",
                "Financeur",
                "Montant",
                List.of(
                        new BarChart.Bar("Région", 2_387_500),
                        new BarChart.Bar("Caisse des Dépôts", 1_085_200),
                        new BarChart.Bar("État", 1_000_000)));
    }

    private static LineChart line() {
        return new LineChart(
                "Une série, pour l’exemple",
                "Année",
                "Valeur",
                List.of(
                        new LineChart.Reading("2011", 1517),
                        new LineChart.Reading("2012", 2100),
                        new LineChart.Reading("2013", 2960),
                        new LineChart.Reading("2014", 3450)));
    }

    private static Conflict conflict() {
        return new Conflict(
                "La fiche d’Oxalis",
                "/composants",
                8,
                "par l’équipe de la CRESS, il y a deux minutes",
                "/composants",
                List.of(
                        new Conflict.Field("nom", "Nom", "Oxalis", "Oxalis Scop", "Oxalis SA"),
                        new Conflict.Field("site", "Site", "", "", "https://www.oxalis.coop")));
    }

    private static Confirmation confirmation() {
        return new Confirmation(
                "retrait",
                "/composants",
                "Retirer la fiche",
                "Retirer cette fiche de l’annuaire\u202f?",
                "Elle ne sera plus visible ; l’équipe pourra la remettre.");
    }

    /** The fields that the page shows. */
    record SampleForm(
            String nom,
            String courriel,
            String effectif,
            String presentation,
            String famille,
            List<String> familles,
            String forme,
            String logo,
            boolean accord) {}
}
