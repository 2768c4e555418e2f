/** Tests of runs. */
@org.jspecify.annotations.NullMarked
package org.sitrep.app.job;
