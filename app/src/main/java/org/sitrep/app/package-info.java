/**
 * The runnable program: the command line, the database that it runs on and the jobs that it is
 * given.
 */
@NullMarked
package org.sitrep.app;

import org.jspecify.annotations.NullMarked;
