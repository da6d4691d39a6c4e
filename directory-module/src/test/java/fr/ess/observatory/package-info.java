@NullMarked
package fr.ess.observatory;

import org.jspecify.annotations.NullMarked;
