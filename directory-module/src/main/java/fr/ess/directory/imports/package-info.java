/**
 * Files taken into the directory: read by streaming, staged, planned row by row, then applied all or nothing.
 * How and why: docs/decisions/imports.md.
 */
@NamedInterface("imports")
@NullMarked
package fr.ess.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
