package fr.ess.directory.imports;

import java.util.List;

/** Nobody knows this file's form: somebody has to say what its columns mean. */
class MappingNeeded extends ImportFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<String> headers;
    private final transient List<List<String>> rows;

    MappingNeeded(String message, List<String> headers, List<List<String>> rows) {
        super(message);
        this.headers = headers;
        this.rows = rows;
    }

    List<String> headers() {
        return headers;
    }

    List<List<String>> rows() {
        return rows;
    }
}
