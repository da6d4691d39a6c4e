package fr.ess.transmea.file.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.upload.AttachmentFile;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.file.DocumentKind;
import fr.ess.transmea.file.FileDocuments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

/** The documents of a file: officers add, replace and withdraw them; the committee reads those that are for it. */
@Controller
@RequestMapping(FileFrame.PATH + "/{reference:[0-9]+-[0-9]+}/documents")
class FileDocumentsController {

    private final FileFrame frame;
    private final FileDocuments documents;

    FileDocumentsController(FileFrame frame, FileDocuments documents) {
        this.frame = frame;
        this.documents = documents;
    }

    @GetMapping
    String documents(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(frame.open(reference, person), Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "piece", required = false) @Nullable MultipartFile piece,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        Map<String, String> faults = new LinkedHashMap<>();
        DocumentKind kind =
                TypedFields.constant(DocumentKind.class, sent.get("nature")).orElse(null);
        String title = Typed.line(sent.get("titre"));
        if (kind == null) {
            faults.put("nature", "Choisissez de quel document il s’agit.");
        }
        if (title.isEmpty() || title.length() > 200) {
            faults.put("titre", "Donnez un titre, en 200 caractères au plus.");
        }
        String series = Typed.line(sent.get("remplace"));
        if (!series.matches("[0-9]{0,18}")) {
            faults.put("remplace", "Choisissez un document de ce dossier.");
        }
        AttachmentFile.Checked content = content(piece, faults);
        if (kind == null || content == null || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, sent, faults, model);
        }
        FileDocuments.New told = new FileDocuments.New(
                kind, title, sent.containsKey("comite"), series.isEmpty() ? null : Long.valueOf(series));
        if (!documents.add(opened.file().id(), told, content, person.displayName())) {
            throw new RefusedException(
                    "Ce document n’est pas de ce dossier, ou le dossier en a déjà deux cents\u00a0: rien n’est ajouté.");
        }
        Flash.success(next, "Le document est ajouté.");
        return "redirect:" + opened.page("/documents");
    }

    private static AttachmentFile.@Nullable Checked content(@Nullable MultipartFile piece, Map<String, String> faults)
            throws IOException {
        if (piece == null || piece.isEmpty()) {
            faults.put("piece", "Choisissez un fichier.");
            return null;
        }
        AttachmentFile.Checked content = piece.getSize() > AttachmentFile.HEAVIEST
                ? null
                : AttachmentFile.check(Objects.requireNonNullElse(piece.getOriginalFilename(), ""), piece.getBytes())
                        .orElse(null);
        if (content == null) {
            faults.put(
                    "piece",
                    "Un fichier PDF, PNG, JPEG, DOCX, XLSX, ODT ou ODS de 5 Mo au plus, qui soit bien ce que son nom annonce.");
        }
        return content;
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<byte[]> content(
            @PathVariable String reference, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        FileFrame.Opened opened = frame.open(reference, person);
        FileDocuments.Content content =
                documents.content(opened.file().id(), id, opened.officer()).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    @PostMapping("/{id:[0-9]+}/retrait")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        if (!documents.withdraw(opened.file().id(), id)) {
            throw new RefusedException("Ce document est déjà retiré.");
        }
        Flash.success(next, "Le document est retiré\u00a0: le comité ne le voit plus.");
        return "redirect:" + opened.page("/documents");
    }

    private String page(FileFrame.Opened opened, Map<String, String> typed, Map<String, String> faults, Model model) {
        frame.frame(opened, "documents", "", model);
        model.addAttribute("documents", documents.of(opened.file().id(), opened.officer()));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("v", typed);
        model.addAttribute("faults", faults);
        return "transmea/file/documents";
    }
}
