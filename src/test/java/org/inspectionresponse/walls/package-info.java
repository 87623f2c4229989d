/** How models and forms are read by the walls, and the rules they are held to. */
package org.inspectionresponse.walls;
