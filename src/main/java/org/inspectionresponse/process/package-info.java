/**
 * One handler for each BPMN process, and the listeners that correlate what happened elsewhere. A handler only translates: it reads what
 * was posted, builds a command and calls the feature. Nobody depends on this room.
 */
package org.inspectionresponse.process;
