package fr.ess.transmea.ledger.web;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Funds;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.file.web.FileTab;
import fr.ess.transmea.file.web.FundFrame;
import fr.ess.transmea.file.web.FundTab;
import fr.ess.transmea.ledger.LedgerBook;
import fr.ess.transmea.ledger.LedgerLine;
import fr.ess.transmea.ledger.Positions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of the fund on any day, filtered, as a page or as a file. */
@Controller
class LedgerController {

    static final String PATH = "/fonds/mouvements";
    private static final int SHOWN = 50;

    private final Funds funds;
    private final LedgerBook book;
    private final Positions positions;
    private final FundFrame frame;
    private final MovementSheet sheet;
    private final SheetAnswers answers;
    private final Labels labels;
    private final Clock clock;

    LedgerController(
            Funds funds,
            LedgerBook book,
            Positions positions,
            FundFrame frame,
            MovementSheet sheet,
            SheetAnswers answers,
            Labels labels,
            Clock clock) {
        this.funds = funds;
        this.book = book;
        this.positions = positions;
        this.frame = frame;
        this.sheet = sheet;
        this.answers = answers;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ledger(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn person, Model model) {
        LedgerQuestion question = LedgerQuestion.of(asked, clock);
        Fund fund = funds.current().orElseThrow(NotFoundException::new);
        List<LedgerLine> found = book.page(fund, question.filter(), question.after(), SHOWN + 1);
        List<LedgerLine> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        int count = book.count(fund, question.filter());
        String address = PATH + (question.query().isEmpty() ? "?" : "?" + question.query() + "&");
        frame.on(PATH, person, model);
        model.addAttribute("question", question);
        model.addAttribute("lines", shown);
        model.addAttribute(
                "counted",
                count > LedgerBook.MOST_COUNTED
                        ? "Plus de " + French.number(LedgerBook.MOST_COUNTED) + " mouvements"
                        : French.count(count, "mouvement", "mouvements"));
        model.addAttribute("positions", positions.ofFund(fund, question.read().day()));
        model.addAttribute("total", positions.totalOfFund(fund, question.read().day()));
        model.addAttribute(
                "available", positions.available(fund, question.read().day()));
        model.addAttribute("terms", funds.termsOn(fund, question.read().day()).orElse(null));
        model.addAttribute("kinds", options(EntryKind.values()));
        model.addAttribute("instruments", options(Instrument.values()));
        model.addAttribute("files", SheetFile.of(PATH, question.query()));
        model.addAttribute(
                "pagination",
                new Pagination(
                        "",
                        question.after() == null ? null : address.substring(0, address.length() - 1),
                        found.size() > SHOWN ? address + "apres=" + after(shown.get(SHOWN - 1)) : null));
        return "transmea/ledger/ledger";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(@PathVariable String format, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        answers.send(
                sheet.of(funds.current().orElseThrow(NotFoundException::new), LedgerQuestion.of(asked, clock)),
                format,
                response);
    }

    private List<Option> options(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), labels.of(one)))
                .toList();
    }

    private static String after(LedgerLine line) {
        return line.day() + "_" + line.id();
    }

    /** Where the ledger stands among the fund's pages and a file's. */
    @Configuration(proxyBeanMethods = false)
    static class Places {

        @Bean
        FundTab ledgerTab() {
            return FundTab.forRoles("Mouvements", PATH, 40, Role.FUND_OFFICER);
        }

        @Bean
        FileTab closingTab() {
            return new FileTab("Réalisation", ClosingController.TAB, 50, true);
        }
    }
}
