export { detectLanguage, type Language } from './detect-language';
export { type Term, terms } from './ngrams';
export { buildSearchIndex, type SearchHit, type SearchIndex } from './search-index';
export { sentences } from './sentences';
export { loadEnglish, type Stemmer } from './stem';
export { stripQuotes } from './strip-quotes';
export { type Token, tokenize } from './tokenize';
