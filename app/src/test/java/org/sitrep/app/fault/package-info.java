/**
 * What may befall a night, done to real processes, a real server and real volumes, row by row
 * against one left in peace.
 */
@NullMarked
package org.sitrep.app.fault;

import org.jspecify.annotations.NullMarked;
