package fr.ess.contract.governance.web;

import fr.ess.contract.governance.MeetingDocuments;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.upload.AttachmentFile;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a meeting: added, read and taken away. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/documents")
class DocumentsController {

    private final MeetingPages pages;
    private final MeetingView view;
    private final MeetingDocuments documents;

    DocumentsController(MeetingPages pages, MeetingView view, MeetingDocuments documents) {
        this.pages = pages;
        this.view = view;
        this.documents = documents;
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable MultipartFile document,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        MeetingPages.Opened opened = pages.open(id, date);
        Optional<AttachmentFile.Checked> file = document == null || document.isEmpty()
                ? Optional.empty()
                : AttachmentFile.check(
                        Objects.requireNonNullElse(document.getOriginalFilename(), ""), document.getBytes());
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(
                    opened,
                    "Choisissez un fichier PDF, PNG, JPEG, DOCX, XLSX, ODT ou ODS, de 5\u00a0Mo au plus.",
                    model);
        }
        switch (documents.add(
                id, file.get(), person.displayName(), opened.read().day())) {
            case DONE -> Flash.success(next, "Le document «\u00a0" + file.get().name() + "\u00a0» est joint.");
            case FULL -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return view.show(opened, MeetingDocuments.MOST + " documents au plus\u00a0: retirez-en un.", model);
            }
            case CLOSED -> throw MeetingPages.closed();
        }
        return "redirect:" + opened.page("") + "#documents";
    }

    /** Always to be saved, never to be shown in the page. */
    @GetMapping("/{document:[0-9]+}")
    ResponseEntity<byte[]> read(@PathVariable long id, @PathVariable long document) {
        MeetingDocuments.Content file = documents.content(id, document).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.bytes());
    }

    @PostMapping("/{document:[0-9]+}/retrait")
    String remove(
            @PathVariable long id,
            @PathVariable long document,
            @RequestParam(required = false) @Nullable String date,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        if (!documents.remove(id, document, opened.read().day())) {
            throw MeetingPages.closed();
        }
        Flash.success(next, "Le document est retiré\u00a0; les jours passés le gardent.");
        return "redirect:" + opened.page("") + "#documents";
    }
}
