/** Reads what people type: dates, pounds, lines and texts, each with a plain refusal. May depend on refusal. */
package org.inspectionresponse.input;
