package fr.ess.platform.text;

import fr.ess.platform.text.Passage.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write, and keeps only what can do no harm: HTML is text like any other, links lead to
 * the web or to a mailbox, pictures are those that the reader is given, named as {@code ![caption](name)}.
 */
public final class SafeMarkdown {

    /** Of a text, in characters; the database has the same limit. */
    public static final int LONGEST = 20_000;

    private static final int DEEPEST = 12;
    private static final int FIRST_HEADING = 2;
    private static final int LAST_HEADING = 6;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private static final Map<Class<? extends Node>, Kind> CONTAINERS = Map.of(
            StrongEmphasis.class, Kind.STRONG,
            Emphasis.class, Kind.EMPHASIS,
            BulletList.class, Kind.LIST,
            OrderedList.class, Kind.NUMBERED,
            ListItem.class, Kind.ITEM,
            BlockQuote.class, Kind.QUOTE);

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    ThematicBreak.class,
                    ListBlock.class,
                    IndentedCodeBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Map<String, Passage.Picture> pictures;
    private final Set<String> unknown = new TreeSet<>();
    private final Deque<Integer> above = new ArrayDeque<>();

    private SafeMarkdown(Map<String, Passage.Picture> pictures) {
        this.pictures = pictures;
    }

    /**
     * A text as it is shown.
     *
     * @param unknown the names of pictures that are not there
     */
    public record Reading(List<Passage> passages, Set<String> unknown) {

        /** The first words, for those who show a summary. */
        public String beginning(int longest) {
            String words = passages.stream()
                    .filter(passage -> passage.kind() == Kind.PARAGRAPH)
                    .map(Passage::plain)
                    .findFirst()
                    .orElse("");
            return words.length() <= longest
                    ? words
                    : words.substring(0, longest - 1).strip() + "…";
        }
    }

    /** @param pictures that the text may show, by name */
    public static Reading read(String text, Map<String, Passage.Picture> pictures) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST);
        }
        SafeMarkdown reader = new SafeMarkdown(pictures);
        List<Passage> passages = reader.within(PARSER.parse(text));
        return new Reading(passages, reader.unknown);
    }

    private List<Passage> within(Node parent) {
        List<Passage> passages = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Passage passage = passage(node);
            if (passage != null) {
                passages.add(passage);
            }
        }
        return passages;
    }

    private @Nullable Passage passage(Node node) {
        if (node instanceof Text words) {
            return Passage.text(Kind.TEXT, words.getLiteral());
        } else if (node instanceof HtmlInline html) {
            return Passage.text(Kind.TEXT, html.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            return Passage.text(Kind.TEXT, " ");
        } else if (node instanceof HardLineBreak) {
            return Passage.of(Kind.BREAK, List.of());
        } else if (node instanceof Code code) {
            return Passage.text(Kind.CODE, code.getLiteral());
        } else if (node instanceof FencedCodeBlock code) {
            return Passage.text(Kind.LISTING, code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return Passage.text(Kind.LISTING, code.getLiteral());
        } else if (node instanceof ThematicBreak) {
            return Passage.of(Kind.RULE, List.of());
        } else if (node instanceof Heading title) {
            return heading(title);
        } else if (node instanceof Link link) {
            return link(link);
        } else if (node instanceof Image image) {
            return picture(image, Kind.IMAGE);
        } else if (node instanceof Paragraph paragraph) {
            return paragraph(paragraph);
        }
        Kind kind = CONTAINERS.get(node.getClass());
        return kind == null ? null : Passage.of(kind, within(node));
    }

    /** Below the page's own title, as deep as the titles above it are many: no level is skipped. */
    private Passage heading(Heading title) {
        while (!above.isEmpty() && above.getLast() >= title.getLevel()) {
            above.removeLast();
        }
        above.addLast(title.getLevel());
        return Passage.heading(Math.min(FIRST_HEADING + above.size() - 1, LAST_HEADING), within(title));
    }

    private Passage link(Link link) {
        String address = safe(link.getDestination());
        List<Passage> parts = within(link);
        return address == null ? Passage.of(Kind.WORDS, parts) : Passage.link(address, parts);
    }

    private Passage paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            return picture(image, Kind.FIGURE);
        }
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        return Passage.of(tight ? Kind.WORDS : Kind.PARAGRAPH, within(paragraph));
    }

    private Passage picture(Image image, Kind kind) {
        String caption = Passage.of(Kind.WORDS, within(image)).plain().strip();
        Passage.Picture picture = pictures.get(image.getDestination());
        if (picture == null) {
            unknown.add(image.getDestination());
            Passage words = Passage.text(Kind.TEXT, caption);
            return kind == Kind.FIGURE ? Passage.of(Kind.PARAGRAPH, List.of(words)) : words;
        }
        return Passage.picture(kind, picture, caption);
    }

    /** An address that only leads somewhere; nothing for any other. */
    static @Nullable String safe(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme();
            boolean leads = scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && (uri.isOpaque() ? scheme.equalsIgnoreCase("mailto") : uri.getHost() != null);
            return leads ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
