/** Roles, the people who hold them, and who is acting now. Depends on nothing; the identity service stands behind a door. */
package org.inspectionresponse.people;
