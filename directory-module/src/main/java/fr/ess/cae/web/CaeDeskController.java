package fr.ess.cae.web;

import fr.ess.cae.CaeDesk;
import fr.ess.cae.CaeMoney;
import fr.ess.cae.CoOperative;
import fr.ess.cae.CoOperatives;
import fr.ess.cae.FinancingSource;
import fr.ess.cae.people.CaePlaces;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff's desk of the co-operatives: who they are, their advisers, their money, their targets. No person is here. */
@Controller
@RequestMapping(CaeDeskController.PATH)
class CaeDeskController {

    static final String PATH = "/gestion/cae";

    private final CaeDesk desk;
    private final CoOperatives coOperatives;
    private final CaeMoney finances;
    private final CaePlaces places;

    CaeDeskController(CaeDesk desk, CoOperatives coOperatives, CaeMoney finances, CaePlaces places) {
        this.desk = desk;
        this.coOperatives = coOperatives;
        this.finances = finances;
        this.places = places;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("coOperatives", coOperatives.all());
        model.addAttribute("money", finances.region());
        model.addAttribute("targets", finances.targets());
        model.addAttribute("kinds", FinancingSource.values());
        model.addAttribute("v", Map.of());
        model.addAttribute("faults", Map.of());
        return "cae/desk";
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, Model model) {
        CoOperative cae = find(slug);
        model.addAttribute("crumbs", List.of(Tab.to("CAE", PATH), Tab.here(cae.name())));
        model.addAttribute("cae", cae);
        model.addAttribute("advisers", desk.advisers(cae));
        model.addAttribute("places", String.join(", ", cae.places()));
        model.addAttribute("money", finances.of(cae));
        model.addAttribute("kinds", FinancingSource.values());
        return "cae/desk-one";
    }

    @PostMapping("/{slug}")
    String describe(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        CoOperative cae = find(slug);
        List<Integer> communes = new ArrayList<>();
        Stream.of(Typed.line(sent.get("places")).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> communes.add(places.commune(cae, name)
                        .orElseThrow(() -> new RefusedException(
                                "«\u00a0" + name + "\u00a0» n’est pas une commune de la région."))));
        desk.describe(
                cae,
                Typed.orNull(Typed.line(sent.get("tradeName"))),
                Typed.orNull(Typed.text(sent.get("presentation")).strip()),
                communes);
        Flash.success(next, "La coopérative est à jour.");
        return "redirect:" + PATH + "/" + slug;
    }

    @PostMapping("/{slug}/accompagnateurs")
    String advisers(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        String count = Typed.line(sent.get("fullTime")).replace(',', '.');
        LocalDate from = PersonFields.date(sent.get("fromDay")).orElse(null);
        if (from == null || !count.matches("[0-9]{1,3}([.][0-9]{1,2})?")) {
            throw new RefusedException("Indiquez une date et un nombre d’équivalents temps plein, comme 4,2.");
        }
        desk.tellAdvisers(find(slug), from, new BigDecimal(count), source(sent));
        Flash.success(next, "L’effectif est enregistré.");
        return "redirect:" + PATH + "/" + slug;
    }

    @PostMapping("/financements")
    String money(@RequestParam Map<String, String> sent, RedirectAttributes next) {
        tellMoney(null, sent, next);
        return "redirect:" + PATH;
    }

    @PostMapping("/{slug}/financements")
    String ownMoney(@PathVariable String slug, @RequestParam Map<String, String> sent, RedirectAttributes next) {
        tellMoney(find(slug).id(), sent, next);
        return "redirect:" + PATH + "/" + slug;
    }

    private void tellMoney(@Nullable Long cae, Map<String, String> sent, RedirectAttributes next) {
        String year = Typed.line(sent.get("year"));
        Euros amount = Euros.parse(sent.getOrDefault("amount", ""))
                .filter(euros -> euros.cents() > 0)
                .orElse(null);
        FinancingSource kind = Stream.of(FinancingSource.values())
                .filter(one -> one.name().equals(sent.get("kind")))
                .findFirst()
                .orElse(null);
        if (!year.matches("(199[5-9]|20[0-9]{2})") || amount == null || kind == null) {
            throw new RefusedException("Indiquez l’année, la source et un montant, comme 440\u00a0000,00.");
        }
        desk.tellMoney(cae, Integer.parseInt(year), kind, amount, source(sent));
        Flash.success(next, "Le financement est enregistré.");
    }

    @PostMapping("/objectifs")
    String target(@RequestParam Map<String, String> sent, RedirectAttributes next) {
        LocalDate due = PersonFields.date(sent.get("dueOn")).orElse(null);
        String figure = String.valueOf(sent.get("figure"));
        String start = Typed.line(sent.get("start"));
        String value = Typed.line(sent.get("value"));
        String wording = Typed.line(sent.get("wording"));
        if (due == null
                || !figure.matches("PEOPLE|PEOPLE_PER_ADVISER")
                || !start.matches("[1-9][0-9]{0,5}")
                || !value.matches("[1-9][0-9]{0,5}")
                || wording.isEmpty()
                || wording.length() > 300) {
            throw new RefusedException("Indiquez l’objectif en mots, son échéance, le départ et la valeur visée.");
        }
        desk.tellTarget(new CaeMoney.Target(
                figure, due, Integer.parseInt(start), Integer.parseInt(value), wording, source(sent)));
        Flash.success(next, "L’objectif est enregistré.");
        return "redirect:" + PATH;
    }

    private CoOperative find(String slug) {
        return coOperatives.find(slug).orElseThrow(NotFoundException::new);
    }

    private static String source(Map<String, String> sent) {
        String source = Typed.line(sent.get("source"));
        if (source.isEmpty() || source.length() > 300) {
            throw new RefusedException("Dites d’où vient ce chiffre.");
        }
        return source;
    }
}
