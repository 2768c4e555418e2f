@NullMarked
package org.sitrep.app.console;

import org.jspecify.annotations.NullMarked;
