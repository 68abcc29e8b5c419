package notesearch.search;

/** Words of many languages in one index: what is found, and how it is marked. */
class LanguagesTest {}
