import { logistic } from '../../stats/logistic';
import { logit } from '../../stats/logit';
import { partOf, type Watch } from '../../stats/watch';
import {
  type ClosedRows,
  type Explanation,
  type Feature,
  featuresAt,
  fitTabular,
  type Learned,
  learn,
  rowsAt,
  type TabularModel,
} from '../tabular-learner';
import { behaviourOf } from './behaviour';
import { ANSWER_DAYS, type Letter } from './letter';
import { levelled } from './level';
import { type TextScores, textScores } from './text-scores';

/** Rows on which settings are chosen, the latest ones; the model then learns from all. */
const MOST_TUNED = 10_000;
/** Letters whose outcomes have become known, in comparison to those learned from, before the model learns again. */
const GROWTH = 1.5;
/** Known outcomes to compare with what the letters show, and the share that must be the same. */
const LEAST_COMPARED = 50;
const LEAST_AGREEMENT = 0.98;
/** Share of the rows that will be predicted before the model learns again. */
const HORIZON = 0.2;

export interface AnswerChances {
  /** Chance of an answer within seven days, 0 < p < 1, for each asked letter. */
  probabilities: Float64Array;
  /** Log-odds of each asked letter as a sum; the names are those of `features`. */
  explain(asked: number): Explanation;
  features: readonly string[];
  /** Of the last model. */
  learned: Learned;
  /** Log-odds of the base rate of the last model. */
  base: number;
  hasText: boolean;
  /** Letters that the last model learned from. */
  rows: number;
  models: number;
}

/**
 * Chances that letters are answered within seven days, by behaviour and wording: logistic regression and boosted trees on what was known when each was written, with a TF-IDF text model as one of
 * the features; chosen, weighted, calibrated and gated on the past (see `learn`). For a letter at time t it uses letters up to t and outcomes of letters older than seven days.
 *
 * @param letters in the order of time
 * @param known places with a known outcome, ascending, and the outcomes (1 = answered in time)
 * @param asked places to predict, ascending
 * @param quick true: logistic regression alone, for answers that somebody waits for
 * @throws Cancelled
 */
export function answerChances(
  letters: readonly Letter[],
  known: { places: Int32Array; answered: Float64Array },
  asked: Int32Array,
  watch?: Watch,
  quick = false,
): AnswerChances {
  const wanted = Int32Array.from(new Set([...known.places, ...asked])).sort();
  const rowOf = new Map(Array.from(wanted, (place, row) => [place, row]));
  const { features, answered } = behaviourOf(letters, wanted);
  const rowsOf = (places: Int32Array) => places.map(place => rowOf.get(place)!);
  const scores = new Float64Array(asked.length);
  const modelOf: Model[] = [];
  const models: Model[] = [];
  for (let from = 0; from < asked.length; ) {
    const usable = knownBefore(letters, known.places, letters[asked[from]!]!.at);
    const places = known.places.subarray(0, usable);
    const rows: ClosedRows = {
      features: featuresAt(features, rowsOf(places)),
      won: known.answered.subarray(0, usable),
      order: Float64Array.from(places, place => letters[place]!.at),
      decided: null,
      group: null,
    };
    const part = partOf(watch, from / asked.length, (from + 1) / asked.length);
    const model = new Model(
      rows,
      Array.from(places, place => letters[place]!),
      part,
      quick,
    );
    let to = from + 1;
    for (; to < asked.length; to++) {
      const grown = knownBefore(letters, known.places, letters[asked[to]!]!.at);
      if (grown > usable && grown >= GROWTH * usable) break;
    }
    const block = asked.subarray(from, to);
    scores.set(
      model.predict(
        featuresAt(features, rowsOf(block)),
        Array.from(block, place => letters[place]!),
      ),
      from,
    );
    for (; from < to; from++) modelOf.push(model);
    models.push(model);
  }
  const times = Float64Array.from(asked, place => letters[place]!.at);
  const outcomes = Float64Array.from(rowsOf(asked), row => answered[row]!);
  const isSame = agree(known, rowsOf(known.places), answered, knownBefore(letters, known.places, times[0] ?? 0));
  const last = models.at(-1);
  const { learned, tabular, texts, count, names } = last ?? new Model(nothing(features), [], undefined);
  return {
    probabilities: (isSame ? levelled(scores, times, outcomes) : scores).map(logistic),
    explain: row => {
      const places = asked.subarray(row, row + 1);
      return modelOf[row]!.explain(
        featuresAt(features, rowsOf(places)),
        Array.from(places, place => letters[place]!),
      );
    },
    features: names,
    learned,
    base: tabular.base,
    hasText: texts !== null,
    rows: count,
    models: models.length,
  };
}

/** Whether the known outcomes are what the letters themselves show: only then can those of later letters be read off them. */
function agree({ answered }: { answered: Float64Array }, rows: Int32Array, shown: Float64Array, n: number): boolean {
  let same = 0;
  for (let i = 0; i < n; i++) if (answered[i] === shown[rows[i]!]) same++;
  return n >= LEAST_COMPARED && same >= LEAST_AGREEMENT * n;
}

/** How many of the places are of letters whose outcome is over at this time. */
function knownBefore(letters: readonly Letter[], places: Int32Array, now: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (letters[places[middle]!]!.at < now - ANSWER_DAYS) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nothing(features: readonly Feature[]): ClosedRows {
  const none = new Float64Array(0);
  return { features: featuresAt(features, new Int32Array(0)), won: none, order: none, decided: null, group: null };
}

/** One model of the letters known at a time. */
class Model {
  readonly count: number;
  readonly names: readonly string[];
  readonly learned: Learned;
  readonly tabular: TabularModel;
  readonly texts: TextScores | null;

  constructor(rows: ClosedRows, letters: readonly Letter[], watch: Watch | undefined, quick = false) {
    this.count = rows.won.length;
    this.texts = textScores(letters, rows.won, partOf(watch, 0, 0.2));
    const whole: ClosedRows = { ...rows, features: this.withText(rows.features, this.texts?.known ?? null) };
    this.names = whole.features.map(({ name }) => name);
    const latest = Int32Array.from(rows.won.keys()).subarray(-MOST_TUNED);
    this.learned = learn(rowsAt(whole, latest), {
      horizonRows: Math.max(1, Math.floor(latest.length * HORIZON)),
      stage: -1,
      steady: true,
      quick,
      watch: partOf(watch, 0.2, 0.9),
    });
    this.tabular = fitTabular(whole, this.learned.settings, partOf(watch, 0.9, 1));
  }

  /** Log-odds. */
  predict(features: readonly Feature[], letters: readonly Letter[]): Float64Array {
    return this.tabular.probabilities(this.withText(features, this.texts?.of(letters) ?? null)).map(logit);
  }

  explain(features: readonly Feature[], letters: readonly Letter[]): Explanation {
    const whole = this.withText(features, this.texts?.of(letters) ?? null);
    return this.tabular.explain(whole.map(({ values }) => values[0]!));
  }

  private withText(features: readonly Feature[], values: Float64Array | null): Feature[] {
    return values === null ? [...features] : [...features, { name: 'words', kind: 'number', values, levels: [] }];
  }
}
