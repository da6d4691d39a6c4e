package fr.ess.directory.duplicates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two names are, from 0 to 1: the weight of the words they share among the weight of all, a rare word counting
 * more than a common one. A mistyped word counts nearly as much, initials stand for the words they begin, and two words written
 * as one are the two.
 */
final class NameLikeness {

    private static final LevenshteinDistance ONE_ERROR = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO_ERRORS = new LevenshteinDistance(2);
    private static final double MISTYPED = 0.85;
    private static final double INITIALS = 0.9;
    private static final Set<String> LITTLE = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "s", "sur",
            "un", "une", "the");

    private NameLikeness() {}

    /** The best of any name of the one with any name of the other. */
    static double best(List<List<Word>> one, List<List<Word>> other) {
        double best = 0;
        for (List<Word> first : one) {
            for (List<Word> second : other) {
                best = Math.max(best, between(first, second));
            }
        }
        return best;
    }

    static double between(List<Word> one, List<Word> other) {
        List<Word> left = weighty(one);
        List<Word> right = weighty(other);
        double[] sharedLeft = new double[left.size()];
        double[] sharedRight = new double[right.size()];
        shareWords(left, right, sharedLeft, sharedRight);
        shareJoined(left, right, sharedLeft, sharedRight);
        shareJoined(right, left, sharedRight, sharedLeft);
        shareInitials(left, right, sharedLeft, sharedRight);
        shareInitials(right, left, sharedRight, sharedLeft);
        double all = weight(left) + weight(right);
        return all == 0 ? 0 : (shared(left, sharedLeft) + shared(right, sharedRight)) / all;
    }

    private static List<Word> weighty(List<Word> words) {
        List<Word> kept =
                words.stream().filter(word -> !LITTLE.contains(word.text())).toList();
        return kept.isEmpty() ? words : kept;
    }

    /** Each word finds the closest that no other word took: equal ones first. */
    private static void shareWords(List<Word> left, List<Word> right, double[] sharedLeft, double[] sharedRight) {
        BitSet taken = new BitSet(right.size());
        for (double wanted : new double[] {1, MISTYPED}) {
            for (int i = 0; i < left.size(); i++) {
                for (int j = 0; j < right.size() && sharedLeft[i] == 0; j++) {
                    if (!taken.get(j)
                            && closeness(left.get(i).text(), right.get(j).text()) >= wanted) {
                        taken.set(j);
                        sharedLeft[i] = wanted;
                        sharedRight[j] = wanted;
                    }
                }
            }
        }
    }

    private static double closeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 4 || one.matches("[0-9]+")) {
            return 0;
        }
        LevenshteinDistance distance = shorter < 7 ? ONE_ERROR : TWO_ERRORS;
        return distance.apply(one, other) >= 0 ? MISTYPED : 0;
    }

    /** A word such as "handisport" is "handi sport". */
    private static void shareJoined(List<Word> words, List<Word> others, double[] shared, double[] sharedOthers) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j + 1 < others.size() && shared[i] == 0; j++) {
                String joined = others.get(j).text() + others.get(j + 1).text();
                if (joined.equals(words.get(i).text()) && !spoken(sharedOthers, j, 2)) {
                    shared[i] = 1;
                    sharedOthers[j] = 1;
                    sharedOthers[j + 1] = 1;
                }
            }
        }
    }

    /** A word such as "mjc" stands for neighbours that begin with its letters. */
    private static void shareInitials(List<Word> words, List<Word> others, double[] shared, double[] sharedOthers) {
        StringBuilder initials = new StringBuilder();
        others.forEach(word ->
                initials.append(word.text().isEmpty() ? ' ' : word.text().charAt(0)));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            int place = word.length() < 2 || shared[i] > 0 ? -1 : initials.indexOf(word);
            if (place >= 0 && !spoken(sharedOthers, place, word.length())) {
                shared[i] = INITIALS;
                for (int j = place; j < place + word.length(); j++) {
                    sharedOthers[j] = INITIALS;
                }
            }
        }
    }

    private static boolean spoken(double[] shared, int from, int length) {
        for (int j = from; j < from + length; j++) {
            if (shared[j] > 0) {
                return true;
            }
        }
        return false;
    }

    private static double weight(List<Word> words) {
        return words.stream().mapToDouble(Word::weight).sum();
    }

    private static double shared(List<Word> words, double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] * words.get(i).weight();
        }
        return sum;
    }

    /** The words of a name in one spelling, with their weights, as the database gives them: "amis:5.1 parc:3". */
    static List<Word> words(String weighted) {
        List<Word> words = new ArrayList<>();
        for (String word : weighted.split(" ", -1)) {
            int colon = word.lastIndexOf(':');
            if (colon > 0) {
                words.add(new Word(word.substring(0, colon), Double.parseDouble(word.substring(colon + 1))));
            }
        }
        return words;
    }
}
