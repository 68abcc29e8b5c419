package notesearch.search;

import org.apache.lucene.index.TermState;

/** Where a variant of a word stands in a segment, so that it need not be looked up again. */
record Place(Variant variant, TermState state) {}
