@NullMarked
package fr.ess.platform.command;

import org.jspecify.annotations.NullMarked;
