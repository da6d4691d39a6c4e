package fr.ess.platform.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what somebody wrote, ready to be written by a template, which escapes every word of it: no HTML is ever made of
 * what somebody typed.
 *
 * @param text of a word, a code; the caption of a picture
 * @param href of a link: http, https or mailto
 * @param level of a heading, below the page's own
 * @param parts what stands within
 */
public record Passage(
        Kind kind,
        String text,
        @Nullable String href,
        int level,
        @Nullable Picture picture,
        List<Passage> parts) {

    /** What a passage is. */
    public enum Kind {
        TEXT,
        /** Several together: of a link that leads nowhere, of a short line in a list. */
        WORDS,
        BREAK,
        STRONG,
        EMPHASIS,
        CODE,
        LINK,
        PARAGRAPH,
        HEADING,
        LIST,
        NUMBERED,
        ITEM,
        QUOTE,
        LISTING,
        RULE,
        /** Alone in its place, with its caption. */
        FIGURE,
        /** Within a sentence. */
        IMAGE
    }

    /** A picture that the text may show. */
    public record Picture(String address, String alternative, int width, int height) {}

    static Passage of(Kind kind, List<Passage> parts) {
        return new Passage(kind, "", null, 0, null, parts);
    }

    static Passage text(Kind kind, String text) {
        return new Passage(kind, text, null, 0, null, List.of());
    }

    static Passage link(String href, List<Passage> parts) {
        return new Passage(Kind.LINK, "", href, 0, null, parts);
    }

    static Passage heading(int level, List<Passage> parts) {
        return new Passage(Kind.HEADING, "", null, level, null, parts);
    }

    static Passage picture(Kind kind, Picture picture, String caption) {
        return new Passage(kind, caption, null, 0, picture, List.of());
    }

    /** The words of it alone. */
    String plain() {
        StringBuilder words = new StringBuilder(kind == Kind.BREAK ? " " : text);
        parts.forEach(part -> words.append(part.plain()));
        return words.toString();
    }
}
