/**
 * The evidence of a case as one file, for auditors: every document, the register, the clocks, the messages and the path each process took.
 * May depend on every feature whose rows it shows; they do not know it.
 */
package org.inspectionresponse.evidence;
