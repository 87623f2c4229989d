/**
 * Rich text and files: what people paste and upload is checked here before anything keeps it. Only this room parses HTML, PDF and Word,
 * and renders the product's own documents. May depend on people and refusal.
 */
package org.inspectionresponse.document;
