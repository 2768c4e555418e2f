@NullMarked
package org.sitrep.app.schedule;

import org.jspecify.annotations.NullMarked;
