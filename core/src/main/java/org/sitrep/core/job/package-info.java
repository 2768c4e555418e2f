/** What a job tells the program about itself, so that the program need not know the job's class. */
@NullMarked
package org.sitrep.core.job;

import org.jspecify.annotations.NullMarked;
