/** One column of an upright chart. */
export interface ChartBar {
  label: string;
  value: number;
  /** The value as written in the panel. */
  text: string;
}

/** One row of a lying chart: a bar, or a band with the value as a dot in it, on an axis that all rows share. */
export interface ChartRow {
  name: string;
  from: number;
  to: number;
  dot: number | null;
  text: string;
}

const WIDTH = 720;
const MARGIN = 24;
const TITLE = 56;
const NAME_WIDTH = 190;
const TEXT_WIDTH = 150;
const ROW = 26;
const BARS_HEIGHT = 240;
/** Longer names would run into the bars: no font can be measured here. */
const MOST_LETTERS = 28;
/** The light theme's colours: a saved chart goes into a document on white. */
const COLOUR = { ink: '#171a1f', soft: '#525b69', line: '#8a93a1', accent: '#0b6e5f', warn: '#935205' };

/**
 * A drawing of upright bars with a dashed line across, by itself: no style sheet, no font and no script from elsewhere.
 *
 * @param bars values of any unit; those below 0 have no height
 * @param line value of the line and its label; null for none
 */
export function barsSvg(title: string, bars: readonly ChartBar[], line: { value: number; text: string } | null): Blob {
  const most = Math.max(...bars.map(({ value }) => value), line?.value ?? 0, Number.MIN_VALUE);
  const bottom = TITLE + BARS_HEIGHT;
  const height = (value: number) => (Math.max(0, value) / most) * (BARS_HEIGHT - 20);
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, bars.length);
  const parts = bars.flatMap(({ label, value, text }, at) => {
    const left = MARGIN + at * step;
    const middle = left + step / 2;
    return [
      `<rect x="${px(left + step * 0.1)}" y="${px(bottom - height(value))}" width="${px(step * 0.8)}" height="${px(height(value))}" fill="${COLOUR.accent}"/>`,
      written(text, middle, bottom - height(value) - 5, COLOUR.soft, 'middle', 11),
      written(label, middle, bottom + 18, COLOUR.soft, 'middle', 11),
    ];
  });
  if (line !== null) {
    const y = px(bottom - height(line.value));
    parts.push(
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y}" y2="${y}" stroke="${COLOUR.warn}" stroke-dasharray="5 4"/>`,
      written(line.text, WIDTH - MARGIN, TITLE - 12, COLOUR.warn, 'end', 12),
    );
  }
  parts.push(`<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${bottom}" y2="${bottom}" stroke="${COLOUR.line}"/>`);
  return drawing(title, bottom + 36, parts);
}

/** A drawing of lying bars or bands, one below the other, on an axis from 0 to `most`. */
export function rowsSvg(title: string, rows: readonly ChartRow[], most: number): Blob {
  const left = MARGIN + NAME_WIDTH;
  const scale = (WIDTH - MARGIN - TEXT_WIDTH - left) / Math.max(most, Number.MIN_VALUE);
  const parts = rows.flatMap(({ name, from, to, dot, text }, at) => {
    const middle = TITLE + at * ROW + ROW / 2;
    const short = name.length > MOST_LETTERS ? `${[...name].slice(0, MOST_LETTERS - 1).join('')}…` : name;
    const thick = dot === null ? 16 : 6;
    return [
      written(short, MARGIN, middle + 4, COLOUR.ink, 'start', 12),
      `<rect x="${px(left + from * scale)}" y="${px(middle - thick / 2)}" width="${px(Math.max(1, (to - from) * scale))}" height="${thick}" rx="3" fill="${COLOUR.accent}"${dot === null ? '' : ' fill-opacity="0.35"'}/>`,
      ...(dot === null
        ? []
        : [`<circle cx="${px(left + dot * scale)}" cy="${px(middle)}" r="5" fill="${COLOUR.accent}"/>`]),
      written(text, WIDTH - MARGIN, middle + 4, COLOUR.soft, 'end', 12),
    ];
  });
  return drawing(title, TITLE + rows.length * ROW + MARGIN, parts);
}

function drawing(title: string, height: number, parts: readonly string[]): Blob {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" role="img">`;
  const paper = `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`;
  const lines = [head, `<title>${escaped(title)}</title>`, paper, heading(title), ...parts, '</svg>'];
  return new Blob([`${lines.join('\n')}\n`], { type: 'image/svg+xml' });
}

function heading(title: string): string {
  return `<text x="${MARGIN}" y="30" font-size="16" font-weight="600" fill="${COLOUR.ink}">${escaped(title)}</text>`;
}

function written(text: string, x: number, y: number, fill: string, anchor: string, size: number): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML. Control characters, which XML 1.0 forbids even when escaped, are left out, and so is half of a surrogate pair. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, letter => ENTITY[letter] as string);
}
