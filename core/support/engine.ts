import type { World } from '../records/world';
import type { Stemmer } from '../text/stem';
import { categoryDecisions } from './classify/decisions';
import type { Example } from './classify/examples';
import { examplesOf } from './classify/examples';
import type { Feature } from './classify/features';
import { type FullTraining, isWorthTrying, trainFully } from './classify/full-training';
import { linearClassifier } from './classify/linear-classifier';
import { type Classifier, trainClassifier } from './classify/train';
import type { TrainingState } from './classify/training-state';
import { acceptedQuestions, withQuestions } from './knowledge/accepted-questions';
import { buildKnowledge, type Knowledge } from './knowledge/look-up';
import { OUTREACH_CATEGORY, PLAYBOOK_CATEGORIES } from './playbook';

/** What has been learnt from one state of the world. */
export interface Learnt {
  classifier: Classifier;
  knowledge: Knowledge;
  stem: Stemmer;
  training: TrainingState;
}
/** Learns, and learns again only when what it learnt from has changed. */
export interface SupportEngine {
  learn(world: World): Learnt;
  /** The full training on the examples that were learned from last, step by step: each gives the share that is done, 0…1. It counts once it is through. */
  train(): Generator<number, void>;
}

/** Every category counts as if it had been chosen this often before the user's own choices say how often each occurs. */
const PRIOR_CHOICES = 3;

/** `stem` comes from `loadEnglish()`; everything after that is synchronous. Keep one engine per worker. */
export function createSupport(stem: Stemmer): SupportEngine {
  const read = new Map<string, Feature[]>();
  let classifier: { from: string; value: Classifier } | null = null;
  let last: { from: string; examples: Example[]; priors: Map<string, number> } | null = null;
  let full: { from: string | null; texts: ReadonlySet<string>; found: FullTraining } | null = null;

  /** Examples that came after the full training count at once; where one was taken back, or a category is new, only naive Bayes can follow at once. */
  function atOnce(taught: string, examples: Example[], priors: Map<string, number>): Classifier {
    if (full === null) {
      const trained = trainClassifier(examples, priors, stem, read);
      const found: FullTraining = { naiveBayes: trained.choice, linear: null, trial: null };
      // With too little to try the linear machine on, this was the full training.
      full = { from: isWorthTrying(examples) ? null : taught, texts: new Set(examples.map(nameOf)), found };
      return trained;
    }
    const { found, texts } = full;
    const since = examples.filter(example => !texts.has(nameOf(example)));
    const sameCategories =
      found.linear?.model.labels.length === priors.size && found.linear.model.labels.every(label => priors.has(label));
    if (found.linear !== null && sameCategories && examples.length - since.length === texts.size)
      return linearClassifier(found.linear, since, priors, stem);
    return trainClassifier(examples, priors, stem, read, found.naiveBayes);
  }

  let knowledge: { from: string; value: Knowledge } | null = null;
  return {
    learn(world) {
      const examples = examplesOf(world);
      const priors = priorsOf(
        world,
        examples.map(example => example.category),
      );
      const taught = JSON.stringify([examples, [...priors]]);
      last = { from: taught, examples, priors };
      if (classifier?.from !== taught) classifier = { from: taught, value: atOnce(taught, examples, priors) };
      const questions = acceptedQuestions(world.decisions, world.messages);
      const known = JSON.stringify([world.articles.map(({ id, version }) => [id, version]), [...questions]]);
      if (knowledge?.from !== known)
        knowledge = { from: known, value: buildKnowledge(withQuestions(world.articles, questions), stem) };
      const training: TrainingState = {
        due: full?.from !== taught,
        trial: full?.found.trial ?? null,
        method: full?.found.linear ? 'linear' : 'naive-bayes',
      };
      return { classifier: classifier.value, knowledge: knowledge.value, stem, training };
    },
    *train() {
      if (last === null || full?.from === last.from) return;
      const { from, examples, priors } = last;
      const found = yield* trainFully(examples, priors, stem, read);
      full = { from, texts: new Set(examples.map(nameOf)), found };
      classifier = null;
    },
  };
}

function nameOf({ category, text }: Example): string {
  return `${category}\n${text}`;
}

/** The categories in their order (the playbook's, then the user's by name) with how often each is to be expected, not normalised. */
function priorsOf(world: World, taught: readonly string[]): Map<string, number> {
  const playbook = new Set<string>(PLAYBOOK_CATEGORIES);
  const own = [...new Set([...taught, ...world.templates.map(template => template.category)])]
    .filter(category => !playbook.has(category) && category !== OUTREACH_CATEGORY)
    .sort();
  const priors = new Map<string, number>([...playbook, ...own].map(category => [category, PRIOR_CHOICES]));
  for (const category of categoryDecisions(world.decisions).values()) {
    // A choice whose message is no longer there still says that the category occurs.
    priors.set(category, (priors.get(category) ?? PRIOR_CHOICES) + 1);
  }
  return priors;
}
