package fr.ess.observatory.edition;

import fr.ess.observatory.edition.Elimination.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever adds and subtracts all that is told: which of the unknown cells have one value only that fits every relation. Exact, and
 * quick because communes are eliminated first, EPCI by EPCI; what is then left to know of the EPCI joins the relations above.
 */
final class LinearAttack {

    private final Tables tables;
    private final BitSet unknown;
    private final int[] columns;
    private final int[] local;
    private final BitSet determined = new BitSet();

    private LinearAttack(Tables tables, BitSet unknown) {
        this.tables = tables;
        this.unknown = unknown;
        this.columns = new int[tables.cells.size()];
        this.local = new int[tables.cells.size()];
    }

    /** The unknown cells that can be worked out. */
    static BitSet determined(Tables tables, BitSet unknown) {
        LinearAttack attack = new LinearAttack(tables, unknown);
        attack.run();
        return attack.determined;
    }

    /** A block once its communes are eliminated: rows in the columns of its own numbering. */
    private static final class Block {

        private final int[] cells;
        private final int own;
        private final Elimination rows;

        Block(int[] cells, int own, Elimination rows) {
            this.cells = cells;
            this.own = own;
            this.rows = rows;
        }
    }

    private void run() {
        Map<Integer, List<int[]>> relations = new LinkedHashMap<>();
        for (int[] relation : tables.relations) {
            int[] open = Arrays.stream(relation).filter(unknown::get).toArray();
            if (open.length > 0) {
                int block = Arrays.stream(relation)
                        .map(cell -> tables.blocks[cell])
                        .filter(b -> b != 0)
                        .findFirst()
                        .orElse(0);
                relations.computeIfAbsent(block, b -> new ArrayList<>()).add(signed(relation, open));
            }
        }
        int[] upperCells =
                unknown.stream().filter(cell -> tables.blocks[cell] == 0).toArray();
        for (int i = 0; i < upperCells.length; i++) {
            columns[upperCells[i]] = i;
        }
        Elimination upper = new Elimination(upperCells.length);
        relations.getOrDefault(0, List.of()).forEach(relation -> upper.add(row(relation, columns)));
        List<Block> blocks = new ArrayList<>();
        relations.forEach((number, own) -> {
            if (number != 0) {
                blocks.add(block(own, upper));
            }
        });
        upper.reduce();
        for (int i = 0; i < upperCells.length; i++) {
            Row row = upper.at(i);
            if (row != null && row.isAlone()) {
                determined.set(upperCells[i]);
            }
        }
        blocks.forEach(block -> readBack(block, upper));
    }

    /** The unknown cells of a relation; the first tells which of them is the sum, or -1. */
    private static int[] signed(int[] relation, int[] open) {
        int[] signed = new int[open.length + 1];
        signed[0] = open[0] == relation[0] ? relation[0] : -1;
        System.arraycopy(open, 0, signed, 1, open.length);
        return signed;
    }

    private static Row row(int[] signed, int[] columns) {
        return Elimination.row(
                Arrays.stream(signed, 1, signed.length)
                        .map(cell -> columns[cell])
                        .toArray(),
                signed[0] < 0 ? -1 : columns[signed[0]]);
    }

    private Block block(List<int[]> relations, Elimination upper) {
        int[] cells = relations.stream()
                .flatMapToInt(relation -> Arrays.stream(relation, 1, relation.length))
                .distinct()
                .boxed()
                .sorted((a, b) -> Boolean.compare(tables.blocks[a] == 0, tables.blocks[b] == 0))
                .mapToInt(Integer::intValue)
                .toArray();
        int own = (int)
                Arrays.stream(cells).filter(cell -> tables.blocks[cell] != 0).count();
        for (int i = 0; i < cells.length; i++) {
            local[cells[i]] = i;
        }
        Elimination rows = new Elimination(cells.length);
        relations.forEach(relation -> rows.add(row(relation, local)));
        rows.reduce();
        for (int i = own; i < cells.length; i++) {
            Row implied = rows.at(i);
            if (implied != null) {
                upper.add(above(implied, 0, cells));
            }
        }
        return new Block(cells, own, rows);
    }

    /** The part of a row from one of its entries on, in the columns of the relations above. */
    private Row above(Row row, int from, int[] cells) {
        int[] order = IntStream.range(from, row.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(columns[cells[row.column(a)]], columns[cells[row.column(b)]]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Row(
                Arrays.stream(order).map(i -> columns[cells[row.column(i)]]).toArray(),
                Arrays.stream(order).mapToLong(i -> row.value(i)).toArray());
    }

    private void readBack(Block block, Elimination upper) {
        for (int i = 0; i < block.own; i++) {
            @Nullable Row row = block.rows.at(i);
            if (row != null
                    && (row.isAlone() || (row.column(1) >= block.own && upper.holds(above(row, 1, block.cells))))) {
                determined.set(block.cells[i]);
            }
        }
    }
}
