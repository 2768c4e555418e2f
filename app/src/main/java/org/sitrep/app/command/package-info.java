/** What a user can call, one class a command; only here are the standard streams used. */
@NullMarked
package org.sitrep.app.command;

import org.jspecify.annotations.NullMarked;
