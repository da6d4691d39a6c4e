@NullMarked
package fr.ess.platform.secrecy;

import org.jspecify.annotations.NullMarked;
