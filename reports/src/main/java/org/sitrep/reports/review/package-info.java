/** Where analysts write their decisions into workbooks, and how their decisions judge the coder. */
@NullMarked
package org.sitrep.reports.review;

import org.jspecify.annotations.NullMarked;
