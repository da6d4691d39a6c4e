package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundSight;
import fr.ess.transmea.Funds;
import fr.ess.transmea.file.FileLine;
import fr.ess.transmea.file.FileList;
import fr.ess.transmea.file.StageTotal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of the fund as a board or as a list; whoever sees none is led to what they may read. */
@Controller
class FundController {

    static final String PATH = "/fonds";

    private static final int LINES = 50;

    private final Funds funds;
    private final FileList files;
    private final FundFrame frame;
    private final FileFilters filters;
    private final Labels labels;
    private final Clock clock;

    FundController(Funds funds, FileList files, FundFrame frame, FileFilters filters, Labels labels, Clock clock) {
        this.funds = funds;
        this.files = files;
        this.frame = frame;
        this.filters = filters;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String files(@AuthenticationPrincipal SignedIn person, @RequestParam Map<String, String> parameters, Model model) {
        frame.on(PATH, person, model);
        if (!FundSight.seesFiles(person)) {
            return "transmea/file/aggregates";
        }
        Fund fund = funds.current().orElseThrow(NotFoundException::new);
        FileQuestion question = FileQuestion.read(parameters);
        LocalDate today = LocalDate.now(clock);
        List<StageTotal> totals = files.totals(fund, question.filter(), person);
        List<FileLine> lines = question.list()
                ? files.page(fund, question.filter(), question.order(), question.after(), LINES + 1, person)
                : files.latest(fund, question.filter(), FileBoard.WORKED, FileBoard.CARDS, person);
        model.addAttribute(
                "board", FileBoard.of(totals, question.list() ? List.of() : cards(lines, today), question, labels));
        model.addAttribute("officer", FundSight.isOfficer(person));
        filters.on(fund, question, FundSight.isOfficer(person), model);
        if (!question.list()) {
            return "transmea/file/board";
        }
        boolean more = lines.size() > LINES;
        List<FileLine> shown = more ? lines.subList(0, LINES) : lines;
        model.addAttribute("lines", cards(shown, today));
        model.addAttribute("pagination", pagination(question, shown, more, totals));
        return "transmea/file/list";
    }

    private static List<FileBoard.FileCard> cards(List<FileLine> lines, LocalDate today) {
        return lines.stream()
                .map(line -> new FileBoard.FileCard(
                        line, French.count(ChronoUnit.DAYS.between(line.stageSince(), today), "jour", "jours")))
                .toList();
    }

    private static Pagination pagination(
            FileQuestion question, List<FileLine> shown, boolean more, List<StageTotal> totals) {
        String address = question.address(true);
        long all = totals.stream().mapToLong(StageTotal::files).sum();
        return new Pagination(
                French.count(all, "dossier", "dossiers"),
                question.after() == null ? null : address,
                more
                        ? address + "&apres="
                                + question.order()
                                        .behind(shown.get(shown.size() - 1))
                                        .written()
                        : null);
    }
}
