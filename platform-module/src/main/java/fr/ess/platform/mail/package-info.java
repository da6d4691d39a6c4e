@NullMarked
package fr.ess.platform.mail;

import org.jspecify.annotations.NullMarked;
