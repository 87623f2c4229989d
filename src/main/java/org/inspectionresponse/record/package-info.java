/** The append-only register: who did what, when, in what role, on which version, and why. May depend on people. */
package org.inspectionresponse.record;
