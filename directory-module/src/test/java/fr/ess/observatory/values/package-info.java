@NullMarked
package fr.ess.observatory.values;

import org.jspecify.annotations.NullMarked;
