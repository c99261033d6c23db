import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from '../../core/imports/html-text';
import { splitMbox } from '../../core/imports/mail/split-mbox';
import { mail, mbox, takeRecords } from './mailbox';

const MIME = { Subject: 's', 'MIME-Version': '1.0' };

function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
  );
  return mail({ ...MIME, 'Content-Type': 'multipart/mixed; boundary=b0' }, `${open.join('')}--b${depth}\n\nx`);
}

describe('mail made to do harm is named and stops nothing', () => {
  test.each<[string, string, string | null]>([
    ['parts nested twenty deep are read', nested(19), null],
    ['parts nested deeper are not', nested(40), 'too-deep'],
    [
      'parts that name their parent’s boundary',
      mail(
        { ...MIME, 'Content-Type': 'multipart/mixed; boundary=b' },
        '--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(300),
      ),
      'too-deep',
    ],
    [
      '100,000 parts',
      mail({ ...MIME, 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\n\nx\n'.repeat(100_000)),
      'too-many-parts',
    ],
    [
      '10,000 header lines',
      mail({ ...MIME, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`X-${n}`, 'y'])) }, 'x'),
      'header-too-long',
    ],
    ['a header of 1 MB', mail({ ...MIME, 'X-Long': 'y'.repeat(1_000_000) }, 'x'), 'header-too-long'],
    [
      '5,000 recipients are cut at 200',
      mail({ ...MIME, To: Array.from({ length: 5_000 }, (_, n) => `p${n}@x.example`).join(', ') }, 'x'),
      null,
    ],
    ['NULs in header and body', mail({ Subject: 'a\0b' }, 'x\0y'), null],
    ['a boundary that never comes', mail({ ...MIME, 'Content-Type': 'multipart/mixed; boundary=never' }, 'x'), null],
    ['a character set that nobody knows', mail({ ...MIME, 'Content-Type': 'text/plain; charset=klingon' }, 'x'), null],
    ['base64 cut in the middle', mail({ ...MIME, 'Content-Transfer-Encoding': 'base64' }, 'aGVsbG8gd29'), null],
    ['a text of 2 MB is cut', mail({ Subject: 's' }, 'word '.repeat(400_000)), null],
  ])('%s', async (_, text, why) => {
    const fine = mail({ Subject: 'fine' }, 'still here');
    const { messages, skipped } = await takeRecords(mbox({ text }, { text: fine }));
    expect(skipped.map(each => each.why)).toEqual(why === null ? [] : [why]);
    expect(messages.at(-1)).toMatchObject({ subject: 'fine', text: 'still here' });
    for (const { text: kept, to } of messages) {
      expect(kept!.length).toBeLessThanOrEqual(65_536);
      expect(kept).not.toContain('\0');
      expect(to!.length).toBeLessThanOrEqual(200);
    }
  });

  test('a mail of more than 25 MB is skipped without being held', async () => {
    const big = new Blob([
      mbox({ text: mail({ Subject: 'big' }, 'x') }),
      'y'.repeat(26 * 1024 ** 2),
      '\n\n',
      mbox({ text: mail({ Subject: 'after' }, 'x') }),
    ]);
    const found = [];
    for await (const { bytes, size } of splitMbox(big)) found.push([bytes === null, size > 26 * 1024 ** 2]);
    expect(found).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test('cut anywhere, a mailbox gives its whole mails and no error', async () => {
    const whole = mbox(...[1, 2, 3].map(n => ({ text: mail({ Subject: `n${n}` }, `body ${n}`) })));
    for (let end = 80; end <= whole.length; end += 7) {
      const { messages, skipped } = await takeRecords(whole.slice(0, end));
      const begun = whole.slice(0, end).match(/^From \S+ \w{3} \w{3} \d\d \d\d:\d\d/gm)?.length;
      expect(messages.length + skipped.length).toBe(begun);
    }
  });

  test('any bytes behind a mailbox line give records or reasons, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const start = new TextEncoder().encode('From a@x.example Mon Jun 01 10:00:00 2026\nSubject: x\nContent-Type: ');
        const { messages, skipped } = await takeRecords(new Blob([start, Uint8Array.from(bytes)]) as unknown as string);
        expect(messages.length + skipped.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('where a mailbox is cut', () => {
  test.each([
    ['a line of the text that begins with From', 'x\n\nFrom now on, at 10:00 in 2026, all is new.\n', 1],
    ['a date without an empty line before it', 'x\nFrom ann@x.example Mon Jun 01 10:00:00 2026\n', 1],
    ['CRLF line ends', 'x\r\n\r\nFrom ann@x.example Mon Jun 01 10:00:00 2026\r\nSubject: y\r\n\r\nz\r\n', 2],
    ['Thunderbird’s own line', 'x\n\nFrom - Mon Jun 01 10:00:00 2026\nSubject: y\n\nz\n', 2],
  ])('%s', async (_, body, count) => {
    const start = 'From ann@x.example Mon Jun 01 10:00:00 2026\n';
    const { messages } = await takeRecords(`${start}Subject: s\n\n${body}`);
    expect(messages).toHaveLength(count);
  });

  test('the pieces that are read make no difference', async () => {
    // The line between two mails falls on every place around the end of a piece of 1 MB.
    for (const shift of [-60, -41, -6, -1, 0, 30]) {
      const first = mail({ Subject: 'first' }, 'y');
      const head = mbox({ text: first });
      const filled = `${head.slice(0, -2)}${'\nfill'.repeat((1_048_576 - head.length) / 5)}${' '.repeat(60 + shift)}\n\n`;
      const { messages } = await takeRecords(filled + mbox({ text: mail({ Subject: 'second' }, 'z') }));
      expect(
        messages.map(({ subject }) => subject),
        String(shift),
      ).toEqual(['first', 'second']);
    }
  });
});

describe('time grows with the length and not faster', () => {
  const shapes: [string, (n: number) => string][] = [
    ['open tags', n => '<a '.repeat(n)],
    ['open quotes', n => `<a b="`.repeat(n)],
    ['quotes of two kinds', n => `<a b='"></a><a c="'>`.repeat(n / 4)],
    ['open comments', n => '<!-- '.repeat(n)],
    ['open script', n => '<script>'.repeat(n)],
    ['open blocks', n => '<div>'.repeat(n)],
    ['hidden blocks', n => '<div hidden>'.repeat(n)],
    ['signs and entities', n => '&amp&#1;<<'.repeat(n / 2)],
  ];
  test.each(shapes)('HTML of %s', (_, make) => {
    const time = (n: number) => {
      const html = make(n);
      const start = process.cpuUsage();
      htmlText(html, { withoutHistory: true, headings: true });
      return process.cpuUsage(start).user / 1_000;
    };
    time(20_000);
    expect(time(400_000)).toBeLessThan(40 * Math.max(10, time(40_000)));
    expect(time(400_000)).toBeLessThan(3_000);
  });

  test('a mail of 20 MB that is one long line, and one of empty lines', async () => {
    for (const body of ['x'.repeat(20_000_000), '\n'.repeat(5_000_000)]) {
      const start = process.cpuUsage();
      await takeRecords(mbox({ text: mail({ Subject: 's' }, body) }));
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(15_000);
    }
  });
});
