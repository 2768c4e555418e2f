/** Starting, restarting and showing the runs of jobs that are known by their descriptors alone. */
@NullMarked
package org.sitrep.app.job;

import org.jspecify.annotations.NullMarked;
