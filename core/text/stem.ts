/** Reduces a lower-case English word to its stem: `refunded`, `refunds` → `refund`. Words of other scripts pass unchanged. */
export type Stemmer = (word: string) => string;

/** Distinct words kept; beyond it the memory is emptied, so that endless odd words cannot fill it. */
const REMEMBERED_WORDS = 50_000;
const STEMMABLE = /^[a-z']{3,40}$/;

let loading: Promise<Stemmer> | null = null;

/**
 * Loads the English language model (about 4 MB, 0.2 s) once, and gives its stemmer. Everything after that is synchronous.
 * Import this in the worker only: each importing bundle carries the model.
 */
export function loadEnglish(): Promise<Stemmer> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Stemmer> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  // Sentence bounds, tags, entities and sentiment are not needed for stems.
  const nlp = winkNLP(model, []);
  const stems = new Map<string, string>();
  return word => {
    if (!STEMMABLE.test(word)) return word;
    const known = stems.get(word);
    if (known !== undefined) return known;
    // The model splits some words ("cannot" → "can" "not"): their stems are joined again.
    const parts = nlp
      .readDoc(word)
      .tokens()
      .out(nlp.its.stem as never) as unknown as string[];
    const stem = parts.join('') || word;
    if (stems.size >= REMEMBERED_WORDS) stems.clear();
    stems.set(word, stem);
    return stem;
  };
}
