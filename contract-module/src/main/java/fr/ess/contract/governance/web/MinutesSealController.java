package fr.ess.contract.governance.web;

import fr.ess.contract.governance.MeetingDesk;
import fr.ess.contract.governance.Minutes;
import fr.ess.contract.governance.MinutesDesk;
import fr.ess.platform.web.layout.Flash;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Approves minutes, which seals them, and gives their PDF. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}")
class MinutesSealController {

    private final MeetingPages pages;
    private final MinutesDesk desk;
    private final MinutesPrint print;

    MinutesSealController(MeetingPages pages, MinutesDesk desk, MinutesPrint print) {
        this.pages = pages;
        this.desk = desk;
        this.print = print;
    }

    /** Seals what the person read: {@code version} is that of the text on the page. */
    @PostMapping("/compte-rendu/approbation")
    String approve(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        LocalDate day = opened.read().day();
        Minutes minutes = desk.of(id, day);
        if (!opened.meeting().isHeld() || minutes.approvedOn() != null || minutes.version() != version) {
            throw MeetingPages.closed();
        }
        byte[] pdf = print.print(opened, minutes, day);
        if (desk.approve(opened.meeting(), version, pdf, day) != MeetingDesk.Outcome.DONE) {
            throw MeetingPages.closed();
        }
        Flash.success(next, "Le compte rendu est approuvé et scellé\u00a0: plus rien n’en change.");
        return "redirect:" + opened.page("/compte-rendu");
    }

    /** The sealed file, byte for byte, once there is one; until then a draft. */
    @GetMapping("/compte-rendu.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @RequestParam(required = false) @Nullable String date) {
        MeetingPages.Opened opened = pages.open(id, date);
        if (!opened.meeting().isHeld()) {
            throw MeetingPages.closed();
        }
        LocalDate day = opened.read().day();
        byte[] file = desk.sealed(id, day).orElseGet(() -> print.print(opened, desk.of(id, day), null));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("compte-rendu-" + opened.meeting().day() + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }
}
