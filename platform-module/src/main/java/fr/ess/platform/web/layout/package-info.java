@NullMarked
package fr.ess.platform.web.layout;

import org.jspecify.annotations.NullMarked;
