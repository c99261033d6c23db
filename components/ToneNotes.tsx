import type { Tone } from '../core/support/tone/tone';
import { date } from './format';
import { say } from './words';

export interface ToneNotesProps {
  tone: Tone;
  now: Date;
}

interface Note {
  code: string;
  text: string;
  words: string;
  grave: boolean;
}

/** What the message says besides its matter, each with the words that it was read from. Nothing where nothing speaks. */
export function ToneNotes({ tone, now }: ToneNotesProps) {
  const notes = notesOf(tone, now);
  if (notes.length === 0) return null;
  return (
    <ul class="small" style={{ marginTop: '7px' }} data-testid="tone">
      {notes.map(({ code, text, words, grave }) => (
        <li key={`${code} ${words}`} class="wrap-any" data-tone={code}>
          <b class={grave ? 'bad' : undefined}>{text}</b>{' '}
          {words !== '' && <span class="soft">{say('tone_words', { words })}</span>}
        </li>
      ))}
    </ul>
  );
}

function notesOf({ sentiment, answer, leaving, deadlines, promises }: Tone, now: Date): Note[] {
  const notes: Note[] = [];
  const add = (code: string, words: string, grave = false, params = {}) =>
    notes.push({ code, text: say(code, params), words, grave });
  if (leaving.length > 0) add('tone_leaving', leaving.join(', '), true);
  if (sentiment.step !== 0)
    add(
      `tone_feeling_${sentiment.step < 0 ? 'minus' : 'plus'}${Math.abs(sentiment.step)}`,
      sentiment.words.join(', '),
      sentiment.step < 0,
    );
  for (const { quote, due } of deadlines)
    add(
      due === null ? 'tone_deadline' : 'tone_deadline_on',
      quote,
      false,
      due === null ? {} : { date: date(due, now) },
    );
  for (const { quote, due } of promises)
    add(due === null ? 'tone_promise' : 'tone_promise_on', quote, false, due === null ? {} : { date: date(due, now) });
  if (answer.kind === 'question' || answer.kind === 'request' || !answer.needed)
    add(`tone_answer_${answer.kind.replace('-', '_')}`, answer.because ?? '');
  return notes;
}
