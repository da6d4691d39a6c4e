package fr.ess.transmea.portfolio;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rank of a matrix of whole numbers, without fractions: rows are multiplied crosswise. */
final class Ranks {

    private Ranks() {}

    static int of(List<BigInteger[]> matrix) {
        List<BigInteger[]> rows =
                new ArrayList<>(matrix.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        int columns = rows.get(0).length;
        for (int column = 0; column < columns; column++) {
            int at = column;
            int from = rank;
            int pivot = IntStream.range(from, rows.size())
                    .filter(i -> rows.get(i)[at].signum() != 0)
                    .findFirst()
                    .orElse(-1);
            if (pivot < 0) {
                continue;
            }
            BigInteger[] chosen = rows.get(pivot);
            rows.set(pivot, rows.get(rank));
            rows.set(rank, chosen);
            for (int i = rank + 1; i < rows.size(); i++) {
                BigInteger[] row = rows.get(i);
                BigInteger times = row[column];
                if (times.signum() != 0) {
                    for (int j = 0; j < columns; j++) {
                        row[j] = row[j].multiply(chosen[at]).subtract(chosen[j].multiply(times));
                    }
                }
            }
            rank++;
        }
        return rank;
    }
}
