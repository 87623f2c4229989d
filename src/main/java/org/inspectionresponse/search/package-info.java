/** What somebody looks for among what is published, and how it is asked of the database page by page. May depend on how the product refuses. */
package org.inspectionresponse.search;
