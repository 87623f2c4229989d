/**
 * What became of the actions of an improvement plan: owners report, somebody else verifies, and every few months members are told.
 * May depend on plan and what plan depends on.
 */
package org.inspectionresponse.progress;
