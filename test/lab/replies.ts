import { answerChances } from '../../core/sales/answer-probability/answer-chances';
import type { Letter } from '../../core/sales/answer-probability/letter';
import { argumentsOf, runCommand, writeTable } from './command';
import { cellError, InputError, instantIn, readTable, type Table, textIn } from './table';

const USAGE = 'npm run --silent lab -- replies MESSAGES.csv TRAIN_IDS.csv TEST_IDS.csv --out PRED.csv';
const DAY_MS = 86_400_000;

/**
 * `lab replies MESSAGES TRAIN_IDS TEST_IDS --out PRED`: chances that messages are answered within seven days. For a message at time t only messages up to t are used, and only outcomes of messages
 * older than seven days.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function repliesCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, 3, ['out'], ['out']);
    const messages = await readTable(files[0]!, ['id', 'person', 'at']);
    const train = await readTable(files[1]!, ['id', 'answered_within_7d']);
    const test = await readTable(files[2]!, ['id']);
    if (test.rows.length === 0) throw new InputError(`${files[2]}: has no rows`);
    const { letters, places } = lettersOf(messages);
    const { known, elsewhere } = knownOf(train, places);
    const askedAt = test.rows.map((_, row) => {
      const place = places.get(textIn(test, row, 'id'));
      if (place === undefined) throw cellError(test, row, 'id', `is not in ${files[0]}`);
      return place;
    });
    const asked = Int32Array.from(new Set(askedAt)).sort();
    const rowOf = new Map(Array.from(asked, (place, row) => [place, row]));
    const chances = answerChances(letters, known, asked);
    await writeTable(
      options.out!,
      ['id', 'score'],
      askedAt.map((place, row) => [textIn(test, row, 'id'), chances.probabilities[rowOf.get(place)!]!] as const),
    );
    const { learned, base } = chances;
    const round = (value: number) => Math.round(value * 1e5) / 1e5;
    const blend = learned.trials.find(({ name }) => name === 'blend');
    return {
      command: 'replies',
      chosen: learned.settings.trust > 0 ? learned.settings.blend : 'base rate',
      why:
        blend === undefined
          ? 'too few known outcomes to test a model'
          : `gain over the base rate ${round(blend.gain)} ± ${round(blend.standardError)} nats a message on ${learned.tested} earlier messages`,
      signal: learned.settings.trust > 0,
      baseRate: round(1 / (1 + Math.exp(-base))),
      tunings: Object.fromEntries(learned.settings.tunings.map(({ name, value }) => [name, value])),
      calibration: learned.settings.calibration.kind,
      trials: learned.trials.map(({ name, gain, standardError }) => ({
        name,
        gain: round(gain),
        standardError: round(standardError),
      })),
      text: chances.hasText,
      learnedFrom: chances.rows,
      trainRowsElsewhere: elsewhere,
      models: chances.models,
    };
  });
}

/** Messages in the order of time, equal times in that of the file, and the place of each id. */
function lettersOf(messages: Table): { letters: Letter[]; places: Map<string, number> } {
  const times = messages.rows.map((_, row) => {
    const at = instantIn(messages, row, 'at');
    if (at === null) throw cellError(messages, row, 'at', 'is empty');
    return at / DAY_MS;
  });
  const order = [...times.keys()].sort((a, b) => times[a]! - times[b]! || a - b);
  const places = new Map<string, number>();
  for (const [place, row] of order.entries()) {
    const id = textIn(messages, row, 'id');
    if (places.has(id)) throw cellError(messages, row, 'id', 'occurs twice');
    places.set(id, place);
  }
  const cellOf = (name: string) => {
    const column = messages.columns.indexOf(name);
    return (row: number) => (column === -1 ? null : messages.rows[row]![column]!.trim() || null);
  };
  const [to, thread, parent, subject, text] = ['to', 'thread', 'in_reply_to', 'subject', 'text'].map(cellOf);
  const opens = cellOf('is_opener');
  const letters = order.map((row, place): Letter => {
    const replied = places.get(parent!(row) ?? '') ?? -1;
    const flag = opens(row);
    if (flag !== null && !/^(0|1|true|false)$/i.test(flag))
      throw cellError(messages, row, 'is_opener', 'is neither 0 nor 1');
    return {
      person: textIn(messages, row, 'person'),
      to: to!(row),
      thread: thread!(row),
      at: times[row]!,
      // A reply dated before what it replies to knows nothing of it here.
      repliesTo: replied < place ? replied : -1,
      opens: flag === null ? null : /^(1|true)$/i.test(flag),
      subject: subject!(row),
      text: text!(row),
    };
  });
  return { letters, places };
}

/** Known outcomes in the order of time; a row whose message is not in the file teaches nothing. */
function knownOf(train: Table, places: ReadonlyMap<string, number>) {
  const outcomes = new Map<number, number>();
  let elsewhere = 0;
  for (const row of train.rows.keys()) {
    const answer = textIn(train, row, 'answered_within_7d');
    if (!/^(0|1|true|false)$/i.test(answer)) throw cellError(train, row, 'answered_within_7d', 'is neither 0 nor 1');
    const place = places.get(textIn(train, row, 'id'));
    if (place === undefined) elsewhere++;
    else outcomes.set(place, /^(1|true)$/i.test(answer) ? 1 : 0);
  }
  const known = Int32Array.from(outcomes.keys()).sort();
  return { known: { places: known, answered: Float64Array.from(known, place => outcomes.get(place)!) }, elsewhere };
}
