package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Step;
import fr.ess.transmea.BuyoutPipeline;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.file.BuyoutPlans;
import fr.ess.transmea.file.FileFactsReader;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One file as it stands: the company, its people, the way it came. */
@Controller
class FileController {

    private final FileFrame frame;
    private final FileFactsReader facts;
    private final BuyoutPlans plans;
    private final BuyoutPipeline pipeline;
    private final Labels labels;

    FileController(FileFrame frame, FileFactsReader facts, BuyoutPlans plans, BuyoutPipeline pipeline, Labels labels) {
        this.frame = frame;
        this.facts = facts;
        this.plans = plans;
        this.pipeline = pipeline;
        this.labels = labels;
    }

    @GetMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}")
    String file(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        FileFrame.Opened opened = frame.open(reference, person);
        frame.frame(opened, "", "", model);
        model.addAttribute("facts", facts.of(opened.file()));
        model.addAttribute("plan", plans.of(opened.file().id()));
        model.addAttribute("way", pipeline.way(opened.file().id()));
        model.addAttribute("steps", steps(opened.file().stage()));
        return "transmea/file/file";
    }

    /** Of a file that left its way, none. */
    private List<Step> steps(BuyoutStage stage) {
        if (stage.isClosed()) {
            return List.of();
        }
        List<BuyoutStage> way = List.copyOf(BuyoutStage.WAY);
        return Step.of(way.stream().map(labels::of).toList(), way.indexOf(stage));
    }
}
