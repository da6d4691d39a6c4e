@NullMarked
package fr.ess.platform.upload;

import org.jspecify.annotations.NullMarked;
