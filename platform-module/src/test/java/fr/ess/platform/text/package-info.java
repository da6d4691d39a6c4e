@NullMarked
package fr.ess.platform.text;

import org.jspecify.annotations.NullMarked;
