/**
 * The public register: what the councils have published, for everybody and without a sign-in, as pages, as data and as calendars. It shows
 * nothing that the features do not say is public. May depend on every feature; nobody depends on it.
 */
package org.inspectionresponse.register;
