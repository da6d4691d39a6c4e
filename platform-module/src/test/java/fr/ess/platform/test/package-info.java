/** PostgreSQL for the tests of every module: one server for each JVM, a fresh migrated database for each test class. */
@NullMarked
package fr.ess.platform.test;

import org.jspecify.annotations.NullMarked;
