package fr.ess.directory.imports;

import java.util.List;

/**
 * One row of a file, as it stands there.
 *
 * @param line the line of the file on which it begins, from 1
 */
public record FileRow(int line, List<String> cells) {}
