/**
 * What comes from other systems and goes to them: meetings of the committee system, published outcomes of Ofsted, and what is filed there.
 * May depend on inspection, decision and publication, and on what they may depend on.
 */
package org.inspectionresponse.exchange;
