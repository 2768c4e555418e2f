/** The command line as its users meet it. */
@NullMarked
package org.sitrep.app.command;

import org.jspecify.annotations.NullMarked;
