package fr.ess.events;

import fr.ess.directory.portals.PictureFile;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of events, one each, with what they show in words. */
@Service
@Transactional
public class EventPictures {

    private static final String FILE = "p.digest || '.' || substr(p.type, 7)";

    private final JdbcClient jdbc;

    EventPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A picture without its bytes.
     *
     * @param file the last part of its address, which changes with it
     */
    public record Picture(String file, String alternative, int width, int height) {}

    /** What is sent to whoever asks for it. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Content(String type, byte[] bytes) {}

    @Transactional(readOnly = true)
    public Optional<Picture> of(long event) {
        return jdbc.sql("select " + FILE
                        + " as file, p.alternative, p.width, p.height from event_picture p where p.event_id = ?")
                .param(event)
                .query((row, number) -> new Picture(
                        row.getString("file"), row.getString("alternative"), row.getInt("width"), row.getInt("height")))
                .optional();
    }

    /** For those who write the event, published or not. */
    @Transactional(readOnly = true)
    public Optional<Content> content(long event, String file) {
        return content("e.id = ?", event, file);
    }

    /** For everybody. */
    @Transactional(readOnly = true)
    public Optional<Content> published(String slug, String file) {
        return content("e.state in ('PUBLISHED', 'CANCELLED') and e.slug = ?", slug, file);
    }

    private Optional<Content> content(String condition, Object event, String file) {
        return jdbc.sql("select p.type, p.bytes from event_picture p join event e on e.id = p.event_id where "
                        + condition + " and " + FILE + " = ?")
                .param(event)
                .param(file)
                .query((row, number) -> new Content(row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    /** Puts a picture in the place of the one before. */
    public void put(long event, String alternative, PictureFile.Checked file) {
        jdbc.sql("""
                        insert into event_picture (event_id, alternative, type, width, height, digest, bytes)
                        values (:event, :alternative, :type, :width, :height, :digest, :bytes)
                        on conflict (event_id) do update set alternative = excluded.alternative, type = excluded.type,
                            width = excluded.width, height = excluded.height, digest = excluded.digest, bytes = excluded.bytes""")
                .param("event", event)
                .param("alternative", alternative)
                .param("type", file.type())
                .param("width", file.width())
                .param("height", file.height())
                .param("digest", HexFormat.of().formatHex(file.sha256(), 0, 16))
                .param("bytes", file.bytes())
                .update();
    }

    /** Says otherwise what it shows. */
    public void describe(long event, String alternative) {
        jdbc.sql("update event_picture set alternative = ? where event_id = ?")
                .param(alternative)
                .param(event)
                .update();
    }

    public void remove(long event) {
        jdbc.sql("delete from event_picture where event_id = ?").param(event).update();
    }
}
