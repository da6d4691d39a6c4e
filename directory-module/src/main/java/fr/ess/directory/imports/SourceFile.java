package fr.ess.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was read through once and found to be text.
 *
 * @param name what people call it
 * @param lineEnds how many there are: about as many as rows
 * @param endsLine whether its last byte ends a line: a last row cut short in a file which does not is a truncated file
 */
record SourceFile(
        Path path, String name, long bytes, long lineEnds, String sha256, Encoding encoding, boolean endsLine) {

    /** Opens the text after its byte order mark; a byte that the encoding does not know is an error, never a '?'. */
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(encoding.mark());
            return new InputStreamReader(
                    in,
                    encoding.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
