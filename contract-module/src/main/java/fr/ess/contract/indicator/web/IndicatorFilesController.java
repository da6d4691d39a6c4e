package fr.ess.contract.indicator.web;

import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The indicators as files: for everybody what is published, for the staff all of them with their authors. */
@Controller
class IndicatorFilesController {

    /** What {@code ?vue=} asks for, instead of the figures. */
    private static final String VALUES = "valeurs";

    private final ReadingDays days;
    private final IndicatorSheets sheets;
    private final SheetAnswers answers;

    IndicatorFilesController(ReadingDays days, IndicatorSheets sheets, SheetAnswers answers) {
        this.days = days;
        this.sheets = sheets;
        this.answers = answers;
    }

    @GetMapping(IndicatorPagesController.PATH + ".{format:[a-z]+}")
    void published(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String vue,
            HttpServletResponse response)
            throws IOException {
        answers.send(sheets.of(days.of(contrat, date), true, vue.equals(VALUES)), format, response);
    }

    @GetMapping(IndicatorDesk.PATH + ".{format:[a-z]+}")
    void all(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String vue,
            HttpServletResponse response)
            throws IOException {
        answers.send(sheets.of(days.of(contrat, date), false, vue.equals(VALUES)), format, response);
    }

    /** What a page of indicators offers to take away, with the same tables to read. */
    static void offer(String path, ReadingDay reading, IndicatorSheets sheets, boolean published, Model model) {
        String query = "contrat=" + reading.contract().slug() + "&date=" + reading.day();
        model.addAttribute(
                "exports",
                List.of(
                        new Export(
                                "Les chiffres",
                                SheetFile.of(path, query),
                                SheetTable.of(sheets.of(reading, published, false))),
                        new Export("Les valeurs", SheetFile.of(path, query + "&vue=" + VALUES), null)));
    }

    /**
     * A table with its files.
     *
     * @param sheet none for a table that may be too long for a page
     */
    record Export(
            String title, List<SheetFile> files, @Nullable SheetTable sheet) {}
}
