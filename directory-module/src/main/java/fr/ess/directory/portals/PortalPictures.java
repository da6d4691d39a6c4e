package fr.ess.directory.portals;

import fr.ess.directory.portals.PictureFile.Checked;
import fr.ess.platform.text.Passage;
import fr.ess.platform.web.RefusedException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of portals: kept in the database, named by the text, each with what it shows in words. */
@Service
@Transactional
public class PortalPictures {

    /** Of one portal. */
    private static final int MOST = 40;

    private static final String COLUMNS =
            "id, name, alternative, type, width, height, digest, octet_length(bytes) as size";

    private final JdbcClient jdbc;

    PortalPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is sent to whoever asks for a picture. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Content(String type, byte[] bytes) {}

    @Transactional(readOnly = true)
    public List<PortalPicture> of(int portal) {
        return jdbc.sql("select " + COLUMNS + " from portal_picture where portal_id = ? order by id")
                .param(portal)
                .query(PortalPicture.class)
                .list();
    }

    /** What the text of a portal may show, by name; the pictures' addresses begin with {@code folder}. */
    @Transactional(readOnly = true)
    public Map<String, Passage.Picture> byName(int portal, String folder) {
        Map<String, Passage.Picture> byName = new LinkedHashMap<>();
        of(portal)
                .forEach(picture -> byName.put(
                        picture.name(),
                        new Passage.Picture(
                                folder + "/" + picture.file(),
                                picture.alternative(),
                                picture.width(),
                                picture.height())));
        return byName;
    }

    /** @param file as {@link PortalPicture#file()} has it */
    @Transactional(readOnly = true)
    public Optional<Content> content(int portal, String file) {
        return jdbc.sql("""
                        select type, bytes from portal_picture
                        where portal_id = ? and digest || '.' || substr(type, 7) = ? limit 1""")
                .params(portal, file)
                .query((row, number) -> new Content(row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    /** Adds a picture; false when the portal has another of this name. */
    public boolean add(int portal, String name, String alternative, Checked file) {
        jdbc.sql("select from local_portal where id = ? for update")
                .param(portal)
                .query()
                .listOfRows();
        if (of(portal).size() >= MOST) {
            throw new RefusedException("Cette plateforme a déjà " + MOST + " images\u00a0: retirez-en d’abord une.");
        }
        return jdbc.sql("""
                        insert into portal_picture (portal_id, name, alternative, type, width, height, digest, bytes)
                        values (:portal, :name, :alternative, :type, :width, :height, :digest, :bytes)
                        on conflict (portal_id, name) do nothing""")
                        .param("portal", portal)
                        .param("name", name)
                        .param("alternative", alternative)
                        .param("type", file.type())
                        .param("width", file.width())
                        .param("height", file.height())
                        .param("digest", HexFormat.of().formatHex(file.sha256(), 0, 16))
                        .param("bytes", file.bytes())
                        .update()
                == 1;
    }

    /** Says otherwise what a picture shows; whether there is such a picture. */
    public boolean describe(int portal, int picture, String alternative) {
        return jdbc.sql("update portal_picture set alternative = ? where portal_id = ? and id = ?")
                        .params(alternative, portal, picture)
                        .update()
                == 1;
    }

    /** Removes a picture that the text does not show; whether there is such a picture. */
    public boolean remove(int portal, int picture) {
        String page = jdbc.sql("select page from local_portal where id = ? for update")
                .param(portal)
                .query(String.class)
                .single();
        Optional<PortalPicture> found =
                of(portal).stream().filter(one -> one.id() == picture).findFirst();
        if (found.filter(one -> Pattern.compile("\\(\\s*<?" + Pattern.quote(one.name()) + ">?\\s*\\)")
                        .matcher(page)
                        .find())
                .isPresent()) {
            throw new RefusedException(
                    "Le texte de la plateforme montre cette image\u00a0: retirez-la d’abord du texte.");
        }
        return jdbc.sql("delete from portal_picture where portal_id = ? and id = ?")
                        .params(portal, picture)
                        .update()
                == 1;
    }
}
