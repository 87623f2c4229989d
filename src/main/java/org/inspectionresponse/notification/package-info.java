/**
 * What leaves the product by mail: stored first, sent by a job, sent once. Nobody else sees mail. May depend on document, council, people,
 * input and refusal.
 */
package org.inspectionresponse.notification;
