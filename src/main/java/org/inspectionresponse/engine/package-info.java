/**
 * The process engine as this product runs it: its settings and guards, the one clock, the deployment, the history it may keep, who may
 * do what in it, and the doors through which the other rooms reach it. May depend on the doors that {@code people} and {@code council}
 * declare; nothing depends on it except tests and the demonstration's clock.
 */
package org.inspectionresponse.engine;
