@NullMarked
package fr.ess.cae.lists;

import org.jspecify.annotations.NullMarked;
