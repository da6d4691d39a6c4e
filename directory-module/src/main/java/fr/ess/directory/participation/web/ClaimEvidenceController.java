package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ClaimDocument;
import fr.ess.directory.participation.Claims;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.platform.french.French;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the staff need to judge a claim: the document that came with it, and the letter with its code. */
@Controller
@RequestMapping(ModerationController.PATH + "/{id}")
class ClaimEvidenceController {

    private final Claims claims;
    private final ModerationQueue queue;
    private final Journal journal;
    private final Clock clock;

    ClaimEvidenceController(Claims claims, ModerationQueue queue, Journal journal, Clock clock) {
        this.claims = claims;
        this.queue = queue;
        this.journal = journal;
        this.clock = clock;
    }

    /** To be kept, never shown by the browser within our pages, under a name of ours. */
    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        ClaimDocument document = claims.document(id).orElseThrow(NotFoundException::new);
        journal.record("claim.document-read", "contribution", String.valueOf(id), Map.of());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("justificatif-" + id + "." + document.extension())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(document.bytes());
    }

    /** The letter to print: each time a new code, which ends the one before. */
    @PostMapping("/courrier")
    String letter(@PathVariable long id, Model model) {
        Contribution claim = queue.find(id).orElseThrow(NotFoundException::new);
        Contribution.About organisation = claim.organisation();
        String code =
                claims.issueCode(id).orElseThrow(() -> new RefusedException("Cette demande n’attend pas de lettre."));
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Modération", ModerationController.PATH),
                        Tab.to(claim.title(), ModerationController.PATH + "/" + id),
                        Tab.here("Lettre")));
        model.addAttribute("claim", claim);
        model.addAttribute("code", code);
        model.addAttribute("day", French.date(LocalDate.now(clock)));
        model.addAttribute("addressee", organisation == null ? List.of() : queue.postalLines(organisation.id()));
        return "directory/claim-letter";
    }
}
