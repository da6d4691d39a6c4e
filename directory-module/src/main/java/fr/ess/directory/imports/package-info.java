/**
 * Files taken into the directory: read by streaming, staged, planned row by row, then applied all or nothing.
 * How and why: docs/decisions/imports.md.
 */
@NullMarked
package fr.ess.directory.imports;

import org.jspecify.annotations.NullMarked;
