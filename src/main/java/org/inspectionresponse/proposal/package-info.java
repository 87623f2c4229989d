/**
 * What a person is typing in a task: autosaved, versioned, restored after sign-out, and handed to the feature when the task is completed.
 * May depend on people, document and refusal; the engine stands behind a door.
 */
package org.inspectionresponse.proposal;
