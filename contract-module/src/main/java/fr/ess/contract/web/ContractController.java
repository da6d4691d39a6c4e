package fr.ess.contract.web;

import fr.ess.contract.ContractTree;
import fr.ess.contract.ContractTrees;
import fr.ess.contract.Contracts;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.report.ActionResults;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The contract as everybody reads it, on any day: its tree, its actions, its articles. */
@Controller
class ContractController {

    static final String PATH = "/contrat";
    private static final String FORMATS = "{format:[a-z]+}";

    private final Contracts contracts;
    private final ContractTrees trees;
    private final FinancePlans plans;
    private final Cubes cubes;
    private final ReadingDays days;
    private final ContractFrame frame;
    private final ActionResults results;
    private final SheetAnswers answers;

    ContractController(
            Contracts contracts,
            ContractTrees trees,
            FinancePlans plans,
            Cubes cubes,
            ReadingDays days,
            ContractFrame frame,
            ActionResults results,
            SheetAnswers answers) {
        this.contracts = contracts;
        this.trees = trees;
        this.plans = plans;
        this.cubes = cubes;
        this.days = days;
        this.frame = frame;
        this.results = results;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String tree(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = page(PATH, contrat, date, model);
        ContractTree tree = trees.at(read.contract(), read.day());
        model.addAttribute("tree", tree);
        model.addAttribute("parties", contracts.parties(read.contract(), read.day()));
        model.addAttribute("figures", YearFigures.of(read.contract(), plans.at(read.contract(), read.day())));
        model.addAttribute("files", SheetFile.of(PATH + "/actions", DayBar.query(read.contract(), read.day())));
        return "contract/public/contract";
    }

    @GetMapping(PATH + "/actions." + FORMATS)
    void actions(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            HttpServletResponse response)
            throws IOException {
        ReadingDay read = days.of(contrat, date);
        answers.send(ActionSheets.tree(read, trees.at(read.contract(), read.day())), format, response);
    }

    @GetMapping(PATH + "/actions/{code}")
    String action(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = page(PATH + "/actions/" + code, contrat, date, model);
        ContractTree tree = trees.at(read.contract(), read.day());
        ContractTree.Action action = ActionPlace.find(tree, code).orElseThrow(NotFoundException::new);
        model.addAttribute("action", action);
        model.addAttribute("place", ActionPlace.of(tree, action));
        Cube cube = cubes.of(read);
        model.addAttribute("results", results.of(read.contract(), action.id(), read.day()));
        model.addAttribute("examples", cube.hasExamples(action.id()));
        model.addAttribute("sheet", SheetTable.of(ActionSheets.money(read, cube, action)));
        return "contract/public/action";
    }

    @GetMapping(PATH + "/articles")
    String articles(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = page(PATH + "/articles", contrat, date, model);
        model.addAttribute(
                "articles",
                contracts.articles(read.contract(), read.day()).stream()
                        .map(article -> new ArticleView(article.number(), article.title(), Block.of(article.text())))
                        .toList());
        return "contract/public/articles";
    }

    /** An article, ready to read. */
    record ArticleView(String number, String title, List<Block> blocks) {}

    private ReadingDay page(String path, @Nullable String contract, @Nullable String date, Model model) {
        ReadingDay read = days.of(contract, date);
        frame.on(path, read, model);
        return read;
    }
}
