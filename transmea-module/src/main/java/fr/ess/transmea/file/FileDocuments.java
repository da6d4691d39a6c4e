package fr.ess.transmea.file;

import fr.ess.platform.upload.AttachmentFile;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the documents of files, version after version. */
@Service
@Transactional
public class FileDocuments {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One version of a document.
     *
     * @param series the first version's id, which its next versions name
     * @param weight in bytes; null once its content was erased
     * @param latest whether no later version replaced it
     */
    public record Document(
            long id,
            long series,
            int number,
            DocumentKind kind,
            String title,
            boolean forCommittee,
            String name,
            @Nullable Long weight,
            String author,
            LocalDate addedOn,
            @Nullable LocalDate withdrawnOn,
            boolean latest) {}

    /** A file to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the database to the answer, never compared
    public record Content(String name, String type, byte[] bytes) {}

    /** What is said of a new document; {@code series}: the first version of the one that it replaces. */
    public record New(
            DocumentKind kind,
            String title,
            boolean forCommittee,
            @Nullable Long series) {}

    /** The documents that officers, or the committee, may read: the last versions first. */
    @Transactional(readOnly = true)
    public List<Document> of(long file, boolean officer) {
        return jdbc.sql("""
                        select id, coalesce(series_id, id) as series, number, kind, title, for_committee, name, length(bytes) as weight, author,
                               (added_at at time zone 'Europe/Paris')::date as added_on, withdrawn_on,
                               number = max(number) over (partition by coalesce(series_id, id)) as latest
                        from buyout_document where file_id = :file and (:officer or for_committee and withdrawn_on is null)
                        order by withdrawn_on nulls first, coalesce(series_id, id) desc, number desc
                        """)
                .param("file", file)
                .param("officer", officer)
                .query(Document.class)
                .list();
    }

    /** False where there are too many, or the document to replace is not of this file. */
    public boolean add(long file, New told, AttachmentFile.Checked content, String author) {
        jdbc.sql("select id from buyout_file where id = ? for no key update")
                .param(file)
                .query(Long.class)
                .single();
        int number = jdbc.sql("""
                        select case when count(*) >= :most then 0 when :series::bigint is null then 1
                                    else coalesce(max(number) filter (where coalesce(series_id, id) = :series) + 1, 0) end
                        from buyout_document where file_id = :file
                        """)
                .param("most", MOST)
                .param("series", told.series(), Types.BIGINT)
                .param("file", file)
                .query(Integer.class)
                .single();
        if (number == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into buyout_document (file_id, series_id, number, kind, title, for_committee, name, type, digest, bytes, author, added_at)
                        values (:file, :series, :number, :kind, :title, :committee, :name, :type, :digest, :bytes, :author, :at)
                        """)
                .param("file", file)
                .param("series", told.series(), Types.BIGINT)
                .param("number", number)
                .param("kind", told.kind().name())
                .param("title", told.title())
                .param("committee", told.forCommittee())
                .param("name", content.name())
                .param("type", content.type())
                .param("digest", content.sha256())
                .param("bytes", content.bytes())
                .param("author", author)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return true;
    }

    /** One that no longer counts; it stays readable for officers. */
    public boolean withdraw(long file, long document) {
        return jdbc.sql(
                                "update buyout_document set withdrawn_on = ? where id = ? and file_id = ? and withdrawn_on is null")
                        .params(LocalDate.now(clock), document, file)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Content> content(long file, long document, boolean officer) {
        return jdbc.sql("""
                        select name, type, bytes from buyout_document
                        where id = ? and file_id = ? and erased_at is null and (? or for_committee and withdrawn_on is null)
                        """)
                .params(document, file, officer)
                .query(Content.class)
                .optional();
    }
}
