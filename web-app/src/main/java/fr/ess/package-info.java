@NullMarked
package fr.ess;

import org.jspecify.annotations.NullMarked;
