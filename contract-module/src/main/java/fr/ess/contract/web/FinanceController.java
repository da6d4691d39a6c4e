package fr.ess.contract.web;

import fr.ess.contract.Contracts;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of the contract as everybody reads it, on any day, laid out as they choose, as a page or as a file. */
@Controller
class FinanceController {

    static final String PATH = "/contrat/financements";

    /** What a page shows; a longer table is taken away as a file. */
    private static final int ROWS_ON_A_PAGE = 500;

    private final Contracts contracts;
    private final Finances finances;
    private final ReadingDays days;
    private final SheetAnswers answers;

    FinanceController(Contracts contracts, Finances finances, ReadingDays days, SheetAnswers answers) {
        this.contracts = contracts;
        this.finances = finances;
        this.days = days;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String money(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String annee,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        FinanceView view = FinanceView.of(vue);
        Integer year = Finances.year(read, annee);
        String asked = "&vue=" + view.parameter() + (year == null ? "" : "&annee=" + year);
        String same = DayBar.query(read.contract(), read.day());
        model.addAttribute("read", read);
        model.addAttribute("year", year);
        model.addAttribute(
                "bar",
                DayBar.of(
                        PATH,
                        read,
                        contracts,
                        new DayBar.Kept("vue", view.parameter()),
                        new DayBar.Kept("annee", year == null ? "" : year.toString())));
        model.addAttribute("tabs", ContractTabs.at(PATH, read));
        model.addAttribute(
                "views",
                Arrays.stream(FinanceView.values())
                        .map(one -> new Tab(
                                one.label(),
                                PATH + "?" + same + "&vue=" + one.parameter() + (year == null ? "" : "&annee=" + year),
                                one == view))
                        .toList());
        model.addAttribute("figures", YearFigures.of(read.contract(), finances.plan(read)));
        model.addAttribute("charts", FinanceCharts.of(read, finances.plan(read), finances.cube(read, year), year));
        model.addAttribute("files", SheetFile.of(PATH, same + asked));
        model.addAttribute(
                "sheet",
                finances.isSurelyLongerThan(ROWS_ON_A_PAGE, read, view, year)
                        ? null
                        : TooLong.orTable(finances.sheet(read, view, year), ROWS_ON_A_PAGE));
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "contract/public/finances";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String annee,
            HttpServletResponse response)
            throws IOException {
        ReadingDay read = days.of(contrat, date);
        answers.send(finances.sheet(read, FinanceView.of(vue), Finances.year(read, annee)), format, response);
    }

    /** Ends the reading of a table that no page can show. */
    private static final class TooLong extends RuntimeException {

        static @Nullable SheetTable orTable(Sheet sheet, int most) {
            int[] count = {0};
            try {
                return SheetTable.of(new Sheet(
                        sheet.title(),
                        sheet.day(),
                        sheet.fileName(),
                        sheet.columns(),
                        sheet.notes(),
                        each -> sheet.rows().forEach(row -> {
                            if (++count[0] > most) {
                                throw new TooLong();
                            }
                            each.accept(row);
                        })));
            } catch (TooLong e) {
                return null;
            }
        }
    }
}
