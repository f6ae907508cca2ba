/**
 * A web service with Spring Boot that reviews forms of applications for grants. The rules lie in a store on disk, are changed there
 * by coordinators, and are exchanged while the service runs.
 */
@NullMarked
package org.lwn.examples.springboot;

import org.jspecify.annotations.NullMarked;
