/** Pages of takeover files, and the frame that other pages about a file stand in. */
@NullMarked
package fr.ess.transmea.file.web;

import org.jspecify.annotations.NullMarked;
