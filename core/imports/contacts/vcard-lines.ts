/** One property of a card: `item1.EMAIL;TYPE=work:a@b.example` has the name `EMAIL`. */
export interface CardProperty {
  /** Upper case, without its group. */
  name: string;
  /** Upper case names; the bare parameters of version 2.1 stand under `TYPE`. */
  parameters: ReadonlyMap<string, string>;
  /** Decoded from quoted-printable, still with the escapes of its fields. */
  value: string;
}

/** Longest property, in UTF-16 units: a photo is longer, and is not wanted. */
const PROPERTY_LIMIT = 65_536;

/**
 * Collects the lines of a card into properties: folded lines joined (RFC 6350, 3.2), quoted-printable of version 2.1 with its soft breaks
 * decoded.
 */
export class CardLines {
  private open = '';

  /** @returns the property that this line ends, if any; the last one is left for `end` */
  add(line: string): CardProperty | null {
    const soft = /;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(this.open.slice(0, 200)) && this.open.endsWith('=');
    const folded = /^[ \t]/.test(line);
    if (this.open !== '' && (folded || soft)) {
      const joined = soft ? this.open.slice(0, -1) + line.replace(/^[ \t]/, '') : this.open + line.slice(1);
      this.open = joined.slice(0, PROPERTY_LIMIT);
      return null;
    }
    const done = this.end();
    this.open = line;
    return done;
  }

  end(): CardProperty | null {
    const line = this.open;
    this.open = '';
    const colon = valueStart(line);
    if (colon < 0) return null;
    const [head = '', ...given] = line.slice(0, colon).split(';');
    const parameters = new Map<string, string>();
    for (const each of given.slice(0, 50)) {
      const equals = each.indexOf('=');
      const name =
        equals < 0
          ? /^(?:quoted-printable|base64|8bit)$/i.test(each)
            ? 'ENCODING'
            : 'TYPE'
          : each.slice(0, equals).toUpperCase();
      const value = each.slice(equals + 1).replaceAll('"', '');
      parameters.set(name, parameters.has(name) ? `${parameters.get(name)},${value}` : value);
    }
    const name = head.slice(head.lastIndexOf('.') + 1).toUpperCase();
    const value = line.slice(colon + 1);
    const isQuoted = /quoted-printable/i.test(parameters.get('ENCODING') ?? '');
    return { name, parameters, value: isQuoted ? decodeQuotedPrintable(value, parameters.get('CHARSET')) : value };
  }
}

/** The colon before the value: one between quotes belongs to a parameter. */
function valueStart(line: string): number {
  let quoted = false;
  for (let at = 0; at < Math.min(line.length, 2_000); at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.indexOf(':');
}

function decodeQuotedPrintable(value: string, charset: string | undefined): string {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  for (let at = 0; at < value.length; at++) {
    const hex = value[at] === '=' ? /^[\dA-Fa-f]{2}/.exec(value.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...utf8.encode(value[at]!));
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset ?? 'utf-8');
  } catch {
    // A name of an encoding that nobody knows.
    return new TextDecoder();
  }
}

/** The parts of a structured value: `;` between them, `\;`, `\,`, `\n` and `\\` in them. */
export function valueParts(value: string): string[] {
  const parts: string[] = [''];
  for (let at = 0; at < value.length; at++) {
    const letter = value[at]!;
    if (letter === ';') parts.push('');
    else if (letter === '\\' && at + 1 < value.length) {
      at++;
      parts[parts.length - 1] += /n/i.test(value[at]!) ? '\n' : value[at]!;
    } else parts[parts.length - 1] += letter;
  }
  return parts.map(part => part.trim());
}
