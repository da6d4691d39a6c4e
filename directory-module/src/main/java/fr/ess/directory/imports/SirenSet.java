package fr.ess.directory.imports;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers of nine digits, a million in four megabytes: what a row may be asked against without the database. */
final class SirenSet {

    private final int[] sorted;

    private SirenSet(int[] sorted) {
        this.sorted = sorted;
    }

    static SirenSet of(IntStream numbers) {
        int[] all = numbers.toArray();
        Arrays.sort(all);
        return new SirenSet(all);
    }

    boolean has(String nineDigits) {
        return Arrays.binarySearch(sorted, Integer.parseInt(nineDigits)) >= 0;
    }
}
