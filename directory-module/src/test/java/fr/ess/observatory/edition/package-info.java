@NullMarked
package fr.ess.observatory.edition;

import org.jspecify.annotations.NullMarked;
