package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A territory on paper: all its tables, and its first and last year side by side. */
@Controller
class PortraitController {

    private final ObservatoryReadings readings;
    private final ObservatorySheets sheets;
    private final ObservatoryComparison comparison;
    private final ReadingView view;
    private final PdfPages paper;

    PortraitController(
            ObservatoryReadings readings,
            ObservatorySheets sheets,
            ObservatoryComparison comparison,
            ReadingView view,
            @Lazy PdfPages paper) {
        this.readings = readings;
        this.sheets = sheets;
        this.comparison = comparison;
        this.view = view;
        this.paper = paper;
    }

    @GetMapping(ObservatoryController.PATH + "/portrait.pdf")
    ResponseEntity<byte[]> portrait(@RequestParam Map<String, String> asked) throws IOException {
        Map<String, String> whole = new HashMap<>(asked);
        List.of("famille", "secteur", "niveau").forEach(whole::remove);
        List<SheetTable> tables = new ArrayList<>();
        for (Breakdown table : ObservatoryReadings.TABLES) {
            whole.put("tableau", Reading.parameter(table));
            readings.of(whole).map(sheets::categories).map(SheetTable::of).ifPresent(tables::add);
        }
        whole.put("tableau", Reading.parameter(Breakdown.FAMILY));
        Reading reading = readings.of(whole).orElseThrow(NotFoundException::new);
        int start = reading.start().year();
        if (start != reading.vintage().year()) {
            comparison.of(reading, Integer.toString(start)).map(SheetTable::of).ifPresent(tables::add);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("reading", reading);
        model.put("place", reading.place());
        model.put("figures", view.figures(reading));
        model.put("tables", tables);
        model.put(
                "rule",
                List.of(
                                reading.vintage().rule().wording(),
                                reading.vintage().rule().jobs(),
                                reading.vintage().rule().sites())
                        .stream()
                        .map(French::punctuated)
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write("observatory/portrait-pdf", model, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("portrait-" + reading.place().code() + "-"
                                        + reading.vintage().year() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }
}
