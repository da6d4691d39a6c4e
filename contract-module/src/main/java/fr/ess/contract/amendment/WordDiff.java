package fr.ess.contract.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word: lines first, so that a long article costs little, then their words. */
public final class WordDiff {

    /** Of tokens compared with tokens; beyond it all that differs is shown as replaced. */
    private static final int MOST = 4_000_000;

    /** Around a change, in characters: what lies farther off is left out. */
    private static final int AROUND = 160;

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private WordDiff() {}

    /** What became of a piece of text. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece of text, and what became of it. */
    public record Piece(Kind kind, String text) {

        public boolean removed() {
            return kind == Kind.REMOVED;
        }

        public boolean added() {
            return kind == Kind.ADDED;
        }
    }

    /** Both texts in full: without what is added it is the first one, without what is removed the second. */
    public static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> byLine = compare(tokens(LINE, before), tokens(LINE, after));
        for (int i = 0; i < byLine.size(); i++) {
            Piece piece = byLine.get(i);
            if (piece.removed() && i + 1 < byLine.size() && byLine.get(i + 1).added()) {
                pieces.addAll(compare(
                        tokens(WORD, piece.text()), tokens(WORD, byLine.get(++i).text())));
            } else {
                pieces.add(piece);
            }
        }
        return joined(pieces);
    }

    /** The same, where long stretches that did not change are left out. */
    public static List<Piece> shortened(String before, String after) {
        List<Piece> all = between(before, after);
        List<Piece> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            shown.add(
                    piece.kind() == Kind.SAME
                            ? new Piece(Kind.SAME, shortened(piece.text(), i == 0, i == all.size() - 1))
                            : piece);
        }
        return shown;
    }

    private static String shortened(String text, boolean first, boolean last) {
        int head = first ? 0 : AROUND;
        int tail = last ? 0 : AROUND;
        if (text.length() <= head + tail + 40) {
            return text;
        }
        return text.substring(0, head) + (first ? "… " : " … ") + text.substring(text.length() - tail);
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> compare(List<String> old, List<String> now) {
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<Piece> pieces = new ArrayList<>();
        old.subList(0, start).forEach(token -> pieces.add(new Piece(Kind.SAME, token)));
        middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end), pieces);
        old.subList(old.size() - end, old.size()).forEach(token -> pieces.add(new Piece(Kind.SAME, token)));
        return joined(pieces);
    }

    private static void middle(List<String> old, List<String> now, List<Piece> pieces) {
        int[][] common = (long) old.size() * now.size() > MOST ? new int[0][] : common(old, now);
        int i = 0;
        int j = 0;
        while (common.length > 0 && i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                pieces.add(new Piece(Kind.SAME, old.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(new Piece(Kind.REMOVED, old.get(i++)));
            } else {
                pieces.add(new Piece(Kind.ADDED, now.get(j++)));
            }
        }
        old.subList(i, old.size()).forEach(token -> pieces.add(new Piece(Kind.REMOVED, token)));
        now.subList(j, now.size()).forEach(token -> pieces.add(new Piece(Kind.ADDED, token)));
    }

    /** How many tokens the ends of both share, from each place on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Neighbours of one kind become one piece; within a change, what is removed comes first. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.SAME) {
                flush(joined, removed, Kind.REMOVED);
                flush(joined, added, Kind.ADDED);
                same.append(piece.text());
            } else {
                flush(joined, same, Kind.SAME);
                (piece.removed() ? removed : added).append(piece.text());
            }
        }
        flush(joined, removed, Kind.REMOVED);
        flush(joined, added, Kind.ADDED);
        flush(joined, same, Kind.SAME);
        return joined;
    }

    private static void flush(List<Piece> joined, StringBuilder text, Kind kind) {
        if (!text.isEmpty()) {
            joined.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
