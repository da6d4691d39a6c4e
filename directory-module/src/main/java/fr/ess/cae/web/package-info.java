/** The pages of the registry: everybody's, the managers' own and those of the regional view. */
@NullMarked
package fr.ess.cae.web;

import org.jspecify.annotations.NullMarked;
