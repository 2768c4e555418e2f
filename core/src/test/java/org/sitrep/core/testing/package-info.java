/** What the tests of all modules share: a real PostgreSQL and small runners. */
@NullMarked
package org.sitrep.core.testing;

import org.jspecify.annotations.NullMarked;
