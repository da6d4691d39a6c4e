package fr.ess.contract.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article's text: a heading, a paragraph or a list. Articles are written in no other Markdown, and what else
 * they hold stays text.
 *
 * @param items of a list; a single one otherwise
 */
record Block(Kind kind, List<String> items) {

    enum Kind {
        HEADING,
        PARAGRAPH,
        LIST
    }

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split("\n\\s*\n", -1)) {
            List<String> items = new ArrayList<>();
            for (String line : part.strip().split("\n", -1)) {
                if (line.strip().startsWith("#")) {
                    blocks.add(new Block(Kind.HEADING, List.of(bare(line.replaceFirst("^\\s*#+\\s*", "")))));
                } else if (line.strip().startsWith("- ")) {
                    items.add(bare(line.strip().substring(2)));
                } else if (!line.isBlank()) {
                    flush(items, blocks);
                    blocks.add(new Block(Kind.PARAGRAPH, List.of(bare(line))));
                }
            }
            flush(items, blocks);
        }
        return blocks;
    }

    public String text() {
        return items.get(0);
    }

    private static void flush(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block(Kind.LIST, List.copyOf(items)));
            items.clear();
        }
    }

    private static String bare(String line) {
        return line.replace("**", "").strip();
    }
}
