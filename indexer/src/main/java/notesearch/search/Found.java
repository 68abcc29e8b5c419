package notesearch.search;

/** A matching section: its Lucene document and its score. */
record Found(int document, float score) {}
