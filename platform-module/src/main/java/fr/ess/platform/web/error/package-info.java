@NullMarked
package fr.ess.platform.web.error;

import org.jspecify.annotations.NullMarked;
