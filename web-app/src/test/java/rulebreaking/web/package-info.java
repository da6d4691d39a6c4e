@NullMarked
package rulebreaking.web;

import org.jspecify.annotations.NullMarked;
