/** The API: each route, and what it answers as records with the fields of the contract. */
@NullMarked
package notesearch.server.api;

import org.jspecify.annotations.NullMarked;
