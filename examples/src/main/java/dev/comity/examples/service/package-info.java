/**
 * A story: a small service on the server that the JDK has. Who posts an issue gets its routing as JSON, or the page that
 * explains it; what can't be right is refused with a document that says where and why.
 */
@NullMarked
package dev.comity.examples.service;

import org.jspecify.annotations.NullMarked;
