package fr.ess.transmea.exit.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.exit.AgreedPlan;
import fr.ess.transmea.exit.BuybackPlan;
import fr.ess.transmea.exit.BuybackPlans;
import fr.ess.transmea.exit.DivestmentOpinions;
import fr.ess.transmea.exit.InstalmentState;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.file.web.FileTab;
import fr.ess.transmea.ledger.Position;
import fr.ess.transmea.ledger.Positions;
import fr.ess.transmea.ledger.web.FundDay;
import fr.ess.transmea.ledger.web.NextSteps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the employees buy the stake back: what was agreed, what came, what is left, and how it would go at another pace. */
@Controller
@RequestMapping(ExitController.PATH)
class ExitController {

    static final String TAB = "sortie";
    static final String PATH = FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/" + TAB;

    private final FileFrame frame;
    private final BuybackPlans plans;
    private final Positions positions;
    private final NextSteps steps;
    private final ObjectProvider<DivestmentOpinions> opinions;
    private final Clock clock;

    ExitController(
            FileFrame frame,
            BuybackPlans plans,
            Positions positions,
            NextSteps steps,
            ObjectProvider<DivestmentOpinions> opinions,
            Clock clock) {
        this.frame = frame;
        this.plans = plans;
        this.positions = positions;
        this.steps = steps;
        this.opinions = opinions;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String echeance,
            @RequestParam(defaultValue = "") String mois,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        BuyoutFile file = opened.file();
        FundDay read = FundDay.of(date, clock);
        Position position = positions.totalOfFile(file.id(), read.day());
        AgreedPlan agreed = plans.inForce(file.id(), read.day()).orElse(null);
        frame.frame(opened, TAB, "", model);
        model.addAttribute("read", read);
        model.addAttribute("position", position);
        model.addAttribute("agreed", agreed);
        List<BuybackPlan.Line> lines = agreed == null
                ? List.of()
                : agreed.plan().at(read.day(), agreed.plan().total().minus(position.outstanding()));
        model.addAttribute("lines", lines);
        BuybackPlan.Line first = lines.stream()
                .filter(line -> line.state() != InstalmentState.SETTLED)
                .findFirst()
                .orElse(null);
        model.addAttribute("first", first);
        model.addAttribute("instrument", held(file.id(), read));
        model.addAttribute("simulation", Simulation.of(position.outstanding(), agreed, echeance, mois, read.day()));
        model.addAttribute(
                "opinion",
                opinions.stream()
                        .flatMap(one -> one.latest(file.id(), read.day()).stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("next", file.stage().isFunded() ? steps.of(file).orElse(null) : null);
        return "transmea/exit/exit";
    }

    /** What the fund holds by, where it is one instrument only: the form of a movement begins with it. */
    private @Nullable Instrument held(long file, FundDay read) {
        List<Instrument> held = positions.ofFile(file, read.day()).entrySet().stream()
                .filter(one -> one.getValue().outstanding().compareTo(Euros.ZERO) > 0)
                .map(Map.Entry::getKey)
                .toList();
        return held.size() == 1 ? held.get(0) : null;
    }

    /** Where the exit stands among a file's pages. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        FileTab exitTab() {
            return new FileTab("Sortie", TAB, 70, true);
        }
    }
}
