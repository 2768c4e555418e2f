/** The sheets by which a workbook tells what it is, what it rests on and how to read it. */
@NullMarked
package org.sitrep.reports.frame;

import org.jspecify.annotations.NullMarked;
