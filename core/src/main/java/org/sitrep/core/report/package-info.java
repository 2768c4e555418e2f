/** What the program knows of reports without knowing the module that writes them. */
@NullMarked
package org.sitrep.core.report;

import org.jspecify.annotations.NullMarked;
