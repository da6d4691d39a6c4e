package fr.ess.contract.evaluation;

import fr.ess.contract.SectorContract;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetFormat;
import fr.ess.platform.export.Sheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what the evaluation rests on into one PDF and one archive with the data, and keeps them as they were. */
@Service
public class EvaluationFiles {

    private static final String FILE = """
            select id, kind, as_of as "asOf", note, gaps, frozen_at as "frozenAt", frozen_by as "frozenBy",
                   document_hash as "documentHash", length(document) as "documentSize",
                   archive_hash as "archiveHash", length(archive) as "archiveSize"
            from contract_evaluation_file
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EvaluationDossier.Reader dossiers;
    private final DossierSheets tables;
    private final Sheets sheets;
    private final PdfPages pages;

    EvaluationFiles(
            JdbcClient jdbc,
            Clock clock,
            EvaluationDossier.Reader dossiers,
            DossierSheets tables,
            @Lazy Sheets sheets,
            @Lazy PdfPages pages) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dossiers = dossiers;
        this.tables = tables;
        this.sheets = sheets;
        this.pages = pages;
    }

    /** The last one first. */
    public List<EvaluationFile> of(SectorContract contract) {
        return jdbc.sql(FILE + "where contract_id = ? order by id desc")
                .param(contract.id())
                .query(EvaluationFile.class)
                .list();
    }

    public Optional<EvaluationFile> find(long id) {
        return jdbc.sql(FILE + "where id = ?")
                .param(id)
                .query(EvaluationFile.class)
                .optional();
    }

    public byte[] document(EvaluationFile file) {
        return content("document", file);
    }

    public byte[] archive(EvaluationFile file) {
        return content("archive", file);
    }

    private byte[] content(String column, EvaluationFile file) {
        return jdbc.sql("select " + column + " from contract_evaluation_file where id = ?")
                .param(file.id())
                .query(byte[].class)
                .single();
    }

    /**
     * Makes a file of what was known on {@code day}.
     *
     * @param by who does it, as the file names them
     * @return its number
     */
    @Transactional
    public long freeze(
            SectorContract contract, EvaluationFileKind kind, LocalDate day, @Nullable String note, String by) {
        Instant now = clock.instant();
        EvaluationDossier dossier = dossiers.at(contract, day);
        byte[] document = document(dossier, kind, note, by);
        return jdbc.sql("""
                        insert into contract_evaluation_file (contract_id, kind, as_of, note, gaps, frozen_at, frozen_by, document, archive)
                        values (:contract, :kind, :day, :note, :gaps, :now, :by, :document, :archive) returning id
                        """)
                .param("contract", contract.id())
                .param("kind", kind.name())
                .param("day", day)
                .param("note", note)
                .param("gaps", dossier.grid().gaps().size())
                .param("now", OffsetDateTime.ofInstant(now, clock.getZone()))
                .param("by", by)
                .param("document", document)
                .param("archive", archive(dossier, document, now))
                .query(Long.class)
                .single();
    }

    private byte[] archive(EvaluationDossier dossier, byte[] document, Instant now) {
        Archive archive = new Archive();
        archive.add("dossier.pdf", document);
        for (Sheet sheet : tables.of(dossier)) {
            archive.add(sheet.fileName() + ".csv", written(out -> sheets.write(sheet, SheetFormat.CSV, out)));
            archive.add(sheet.fileName() + ".json", written(out -> sheets.write(sheet, SheetFormat.JSON, out)));
        }
        return archive.bytes(now);
    }

    private byte[] document(EvaluationDossier dossier, EvaluationFileKind kind, @Nullable String note, String by) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put("kind", kind);
        model.put("note", note);
        model.put("by", by);
        model.put("made", LocalDate.now(clock));
        return written(out -> pages.write("contract/evaluation/file-pdf", model, out));
    }

    /** Something that writes. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new IllegalStateException("a file in memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
