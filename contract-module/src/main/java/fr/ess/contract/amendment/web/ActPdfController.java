package fr.ess.contract.amendment.web;

import fr.ess.contract.ActState;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.contract.amendment.ActDifferences;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.web.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The differences of an act as a document to print: of any act for the staff, of those in force for everybody. */
@Controller
class ActPdfController {

    private final ActCatalogue acts;
    private final ActDifferences differences;
    private final PdfPages pages;
    private final Clock clock;

    ActPdfController(ActCatalogue acts, ActDifferences differences, @Lazy PdfPages pages, Clock clock) {
        this.acts = acts;
        this.differences = differences;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(ActPages.PATH + "/{id:[0-9]+}/differences.pdf")
    ResponseEntity<byte[]> any(@PathVariable long id) throws IOException {
        return print(acts.find(id).orElseThrow(NotFoundException::new));
    }

    @GetMapping(ActDifferencesController.PUBLIC + "/{id:[0-9]+}.pdf")
    ResponseEntity<byte[]> inForce(@PathVariable long id) throws IOException {
        return print(acts.find(id).filter(this::isRead).orElseThrow(NotFoundException::new));
    }

    private boolean isRead(Act act) {
        LocalDate today = LocalDate.now(clock);
        LocalDate known = act.knownOn();
        LocalDate holds = act.inForceOn();
        return act.state() == ActState.IN_FORCE
                && known != null
                && !known.isAfter(today)
                && holds != null
                && !holds.isAfter(today);
    }

    private ResponseEntity<byte[]> print(Act act) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pages.write(
                "contract/amendment/differences-pdf", Map.of("act", act, "differences", differences.of(act)), bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("contrat-acte-" + act.id() + ".pdf")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
