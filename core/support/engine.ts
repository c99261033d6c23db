import type { World } from '../records/world';
import type { Stemmer } from '../text/stem';
import { categoryDecisions } from './classify/decisions';
import { examplesOf } from './classify/examples';
import type { Feature } from './classify/features';
import { type Classifier, trainClassifier } from './classify/train';
import { acceptedQuestions, withQuestions } from './knowledge/accepted-questions';
import { buildKnowledge, type Knowledge } from './knowledge/look-up';
import { PLAYBOOK_CATEGORIES } from './playbook';

/** What has been learnt from one state of the world. */
export interface Learnt {
  classifier: Classifier;
  knowledge: Knowledge;
  stem: Stemmer;
}
/** Learns, and learns again only when what it learnt from has changed. */
export interface SupportEngine {
  learn(world: World): Learnt;
}

/** Every category counts as if it had been chosen this often before the user's own choices say how often each occurs. */
const PRIOR_CHOICES = 3;

/** `stem` comes from `loadEnglish()`; everything after that is synchronous. Keep one engine per worker. */
export function createSupport(stem: Stemmer): SupportEngine {
  const read = new Map<string, Feature[]>();
  let classifier: { from: string; value: Classifier } | null = null;
  let knowledge: { from: string; value: Knowledge } | null = null;
  return {
    learn(world) {
      const examples = examplesOf(world);
      const priors = priorsOf(
        world,
        examples.map(example => example.category),
      );
      const taught = JSON.stringify([examples, [...priors]]);
      if (classifier?.from !== taught)
        classifier = { from: taught, value: trainClassifier(examples, priors, stem, read) };
      const questions = acceptedQuestions(world.decisions, world.messages);
      const known = JSON.stringify([world.articles.map(({ id, version }) => [id, version]), [...questions]]);
      if (knowledge?.from !== known)
        knowledge = { from: known, value: buildKnowledge(withQuestions(world.articles, questions), stem) };
      return { classifier: classifier.value, knowledge: knowledge.value, stem };
    },
  };
}

/** The categories in their order (the playbook's, then the user's by name) with how often each is to be expected, not normalised. */
function priorsOf(world: World, taught: readonly string[]): Map<string, number> {
  const playbook = new Set<string>(PLAYBOOK_CATEGORIES);
  const own = [...new Set([...taught, ...world.templates.map(template => template.category)])]
    .filter(category => !playbook.has(category))
    .sort();
  const priors = new Map<string, number>([...playbook, ...own].map(category => [category, PRIOR_CHOICES]));
  for (const category of categoryDecisions(world.decisions).values()) {
    // A choice whose message is no longer there still says that the category occurs.
    priors.set(category, (priors.get(category) ?? PRIOR_CHOICES) + 1);
  }
  return priors;
}
