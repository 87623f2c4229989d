/** How the product says no: one plain sentence that tells the person what to change. Depends on nothing. */
package org.inspectionresponse.refusal;
