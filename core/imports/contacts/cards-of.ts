import { decodeText } from '../decode';
import { sniffEncoding } from '../encoding';
import { CardLines, type CardProperty } from './vcard-lines';

export interface Card {
  /** From 1, in the order of the file. */
  number: number;
  properties: CardProperty[];
  /** Its END is missing: the file was cut, or another card begins in it. */
  unclosed: boolean;
  /** The beginning of the card as written. */
  raw: string;
  /** Share of the file that is read, 0…1. */
  progress: number;
}

/** Longest line that is waited for, in UTF-16 units; of a longer one only the beginning is kept. */
const LINE_LIMIT = 1_000_000;
const PROPERTIES_LIMIT = 1_000;
const RAW_LIMIT = 500;

/**
 * The cards of a vCard file, one by one.
 * @throws ImportError as `sniffEncoding` does; the signal's reason when it aborts
 */
export async function* cardsOf(file: Blob, signal?: AbortSignal): AsyncGenerator<Card> {
  const encoding = await sniffEncoding(file);
  let rest = '';
  let number = 0;
  let open: OpenCard | null = null;
  for await (const piece of decodeText(file, encoding, signal)) {
    const lines = (rest + piece.text).split(/\r\n|\n|\r(?!$)/);
    rest = piece.last ? '' : (lines.pop() ?? '').slice(0, LINE_LIMIT);
    for (const line of lines) {
      if (/^BEGIN:VCARD\s*$/i.test(line)) {
        if (open) yield open.close(number, true, piece.progress);
        number++;
        open = new OpenCard();
      } else if (open && /^END:VCARD\s*$/i.test(line)) {
        yield open.close(number, false, piece.progress);
        open = null;
      } else open?.add(line);
    }
  }
  if (open) yield open.close(number, true, 1);
}

class OpenCard {
  private readonly lines = new CardLines();
  private readonly properties: CardProperty[] = [];
  private raw = '';

  add(line: string): void {
    if (this.raw.length < RAW_LIMIT) this.raw += `${line} · `;
    this.take(this.lines.add(line));
  }

  close(number: number, unclosed: boolean, progress: number): Card {
    this.take(this.lines.end());
    return { number, properties: this.properties, unclosed, raw: this.raw.slice(0, RAW_LIMIT), progress };
  }

  private take(property: CardProperty | null): void {
    if (property && this.properties.length < PROPERTIES_LIMIT) this.properties.push(property);
  }
}
