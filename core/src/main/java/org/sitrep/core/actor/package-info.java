/** Who acts and where: states, organisations, armed groups and places by their canonical names. */
@NullMarked
package org.sitrep.core.actor;

import org.jspecify.annotations.NullMarked;
