@NullMarked
package fr.ess.platform.money;

import org.jspecify.annotations.NullMarked;
