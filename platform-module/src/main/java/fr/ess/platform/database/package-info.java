@NullMarked
package fr.ess.platform.database;

import org.jspecify.annotations.NullMarked;
