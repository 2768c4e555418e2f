/** When nights begin, which of them are due, and who is told when one fails. */
@NullMarked
package org.sitrep.app.schedule;

import org.jspecify.annotations.NullMarked;
