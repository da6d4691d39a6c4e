package fr.ess.platform.web.kit;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A QR code, drawn on a square grid of modules with the quiet zone of four around it.
 *
 * @param size of the square, in modules
 * @param rows whether a module is dark, from the top left
 */
public record QrDrawing(int size, List<List<Boolean>> rows) {

    private static final int QUIET = 4;

    public QrDrawing {
        rows = List.copyOf(rows);
    }

    public static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        return new QrDrawing(
                size,
                IntStream.range(0, size)
                        .mapToObj(y -> IntStream.range(0, size)
                                .mapToObj(x -> code.getModule(x - QUIET, y - QUIET)) // light beyond the edge
                                .toList())
                        .toList());
    }

    /** The dark ones as one path of an SVG drawing. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (rows.get(y).get(x)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
