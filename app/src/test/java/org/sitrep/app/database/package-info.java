/** The embedded server across starts and kills. */
@NullMarked
package org.sitrep.app.database;

import org.jspecify.annotations.NullMarked;
