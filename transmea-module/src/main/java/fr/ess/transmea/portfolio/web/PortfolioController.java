package fr.ess.transmea.portfolio.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio on any day, as a page, as files and as the report of the strategic committee. */
@Controller
class PortfolioController {

    static final String PATH = "/fonds/portefeuille";

    private final Readings readings;
    private final PortfolioPages pages;
    private final PortfolioSheets sheets;
    private final SheetAnswers answers;
    private final PdfPages paper;

    PortfolioController(
            Readings readings,
            PortfolioPages pages,
            PortfolioSheets sheets,
            @Lazy SheetAnswers answers,
            @Lazy PdfPages paper) {
        this.readings = readings;
        this.pages = pages;
        this.sheets = sheets;
        this.answers = answers;
        this.paper = paper;
    }

    @GetMapping(PATH)
    String page(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            Model model) {
        LocalDate asked = readings.day(date);
        model.addAttribute("crumbs", List.of(Tab.to("Fonds", "/fonds"), Tab.here("Portefeuille")));
        model.addAttribute("asked", asked);
        model.addAttribute("today", readings.today());
        model.addAttribute("path", PATH);
        Reading reading = readings.of(person, asked).orElse(null);
        model.addAttribute("reading", reading);
        if (reading != null) {
            PortfolioView view = PortfolioView.of(vue, reading.isOfficer());
            model.addAttribute("view", view.parameter());
            model.addAttribute("views", PortfolioPages.tabs(view, asked, reading.isOfficer()));
            model.addAllAttributes(pages.of(reading, person));
            model.addAttribute("charts", pages.charts(reading, view));
            model.addAttribute("files", SheetFile.of(PATH, "date=" + asked + "&vue=" + view.parameter()));
            model.addAttribute("sheet", SheetTable.of(sheets.of(reading, view)));
        }
        return "transmea/portfolio/portfolio";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletResponse response)
            throws IOException {
        Reading reading = readings.of(person, readings.day(date)).orElseThrow(NotFoundException::new);
        answers.send(sheets.of(reading, PortfolioView.of(vue, reading.isOfficer())), format, response);
    }

    @GetMapping(PATH + "/comite-strategique.pdf")
    ResponseEntity<byte[]> report(
            @AuthenticationPrincipal SignedIn person, @RequestParam(required = false) @Nullable String date)
            throws IOException {
        Reading reading = readings.of(person, readings.day(date)).orElseThrow(NotFoundException::new);
        Map<String, Object> model = pages.of(reading, person);
        model.put("reading", reading);
        model.put("tables", pages.tables(reading));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write("transmea/portfolio/report-pdf", model, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("portefeuille-" + reading.day() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
