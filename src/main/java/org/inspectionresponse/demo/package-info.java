/** What exists only with the profile {@code demo}: invented people, a case to play with, a clock to move. Nothing depends on it. */
package org.inspectionresponse.demo;
