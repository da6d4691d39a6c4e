/** The pages of local portals, for everybody and for those who keep them. */
@NullMarked
package fr.ess.directory.portals.web;

import org.jspecify.annotations.NullMarked;
