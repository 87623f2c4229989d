/**
 * What people publish, send and keep: reports, decisions and plans as they may be read, and the documents made of them. May depend on every
 * feature whose papers it shows; they do not know it.
 */
package org.inspectionresponse.publication;
