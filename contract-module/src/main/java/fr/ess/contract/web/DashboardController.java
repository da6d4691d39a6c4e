package fr.ess.contract.web;

import fr.ess.platform.export.PdfPages;
import fr.ess.platform.web.kit.Tab;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the contract is doing, on a page for the staff and on one sheet of paper for the COPIL. */
@Controller
class DashboardController {

    static final String PATH = "/gestion/contrat/tableau-de-bord";

    private final ReadingDays days;
    private final Dashboards dashboards;
    private final PdfPages pages;

    DashboardController(ReadingDays days, Dashboards dashboards, @Lazy PdfPages pages) {
        this.days = days;
        this.dashboards = dashboards;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = days.of(contrat, date);
        model.addAttribute("read", read);
        model.addAttribute("query", DayBar.query(read.contract(), read.day()));
        model.addAttribute("board", dashboards.of(read));
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Gestion", "/gestion"),
                        Tab.to(
                                "Contrat sectoriel",
                                "/gestion/contrat?contrat=" + read.contract().slug()),
                        Tab.here("Tableau de bord")));
        return "contract/desk/dashboard";
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> sheet(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date)
            throws IOException {
        ReadingDay read = days.of(contrat, date);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pages.write("contract/desk/dashboard-pdf", Map.of("read", read, "board", dashboards.of(read)), out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tableau-de-bord-" + read.day() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
