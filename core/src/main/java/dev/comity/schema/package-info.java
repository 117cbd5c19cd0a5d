/**
 * Describes every kind of document to editors and to other programs, as JSON Schema (draft 2020-12).
 *
 * <pre>{@code
 * Schemas.of("policy").contains("forum.blocked");   // true
 * }</pre>
 *
 * <p>A schema says which keys there are, which are needed, and what words and numbers may stand under them. Whether a
 * document also makes sense, only {@link dev.comity.io.Documents} tells.
 */
@NullMarked
package dev.comity.schema;

import org.jspecify.annotations.NullMarked;
