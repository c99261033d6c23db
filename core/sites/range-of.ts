/** White space differs between what was inserted and what an editor makes of it; nothing else may. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, '');
}

/** The range over exactly the characters of `text` in `body`, white space not counted. null where they don't stand there, or stand there twice. */
export function rangeOf(body: Element, text: string): Range | null {
  const { ownerDocument: document } = body;
  const wanted = withoutSpaces(text);
  const places: { node: Text; offset: number }[] = [];
  let written = '';
  const walker = document.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let offset = 0; offset < data.length; offset++) {
      if (withoutSpaces(data[offset]!) === '') continue;
      written += data[offset];
      places.push({ node: node as Text, offset });
    }
  }
  const start = wanted === '' ? -1 : written.indexOf(wanted);
  if (start < 0 || written.indexOf(wanted, start + 1) >= 0) return null;
  const first = places[start]!;
  const last = places[start + wanted.length - 1]!;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
