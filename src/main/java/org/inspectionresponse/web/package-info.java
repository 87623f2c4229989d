/** Pages and addresses for people and other systems. May depend on every feature; nothing depends on it. */
package org.inspectionresponse.web;
