/** What is wrong, where, and how to mend it: the one problem type of JSON documents, rule files, forms and cases. */
@NullMarked
package org.lwn.problem;

import org.jspecify.annotations.NullMarked;
