/**
 * Roles, the people who hold them, who stands in for whom, and who is acting now. Depends on refusal; the identity service stands behind a
 * door.
 */
package org.inspectionresponse.people;
