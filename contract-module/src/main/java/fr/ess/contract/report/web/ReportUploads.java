package fr.ess.contract.report.web;

import fr.ess.contract.indicator.IndicatorBook.Author;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportFiles;
import fr.ess.platform.upload.AttachmentFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** What is attached to a report, on its way in and out. */
@Component
class ReportUploads {

    private final ReportFiles files;

    ReportUploads(ReportFiles files) {
        this.files = files;
    }

    /** The files of a form, by question. */
    Map<Long, AttachmentFile.Checked> read(
            List<Question> questions, HttpServletRequest request, Map<String, String> faults) throws IOException {
        Map<Long, AttachmentFile.Checked> read = new LinkedHashMap<>();
        MultipartRequest sent = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (sent == null) {
            return read;
        }
        for (Question question : questions) {
            String field = "piece" + question.id();
            MultipartFile file = question.kind() == QuestionKind.ATTACHMENT ? sent.getFile(field) : null;
            if (file == null || file.isEmpty()) {
                continue;
            }
            if (file.getSize() > AttachmentFile.HEAVIEST) {
                faults.put(field, "Ce fichier est trop lourd\u00a0: 5 Mo au plus.");
                continue;
            }
            AttachmentFile.check(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes())
                    .ifPresentOrElse(
                            checked -> read.put(question.id(), checked),
                            () -> faults.put(
                                    field,
                                    "Ce fichier n’est pas ce que son nom annonce, ou n’est pas accepté\u00a0: PDF, PNG, JPEG, DOCX, XLSX, ODT ou ODS."));
        }
        return read;
    }

    void attach(
            ActivityReport report, Map<Long, AttachmentFile.Checked> sent, Author author, Map<String, String> faults) {
        sent.forEach((question, file) -> {
            if (!files.add(report, question, file, author)) {
                faults.put("piece" + question, "Dix pièces au plus\u00a0: retirez-en une.");
            }
        });
    }

    /** Always to be saved, never to be shown in the page. */
    static ResponseEntity<byte[]> answer(ReportFiles.Content file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }
}
