import { describe, expect, test } from 'vitest';
import { previewFile } from '../../core/imports';
import { AnySeen } from '../../core/records';
import { mail, mbox, takeout, takeRecords } from './mailbox';

const DATE = { Date: 'Mon, 1 Jun 2026 12:00:00 +0200' };
const THREAD = '1799000000000000001';

describe('a mailbox of Google Takeout', () => {
  const inbox = mbox(
    {
      id: '1799000000000000001',
      text: mail(
        {
          ...takeout(THREAD, 'Inbox,Unread,Important'),
          'Delivered-To': 'me@own.example',
          ...DATE,
          Subject: '=?UTF-8?Q?Angebot_f=C3=BCr_Juni?=',
          'Message-ID': '<a1@north.example>',
          Cc: 'Team: bo@north.example, "Cy, Lee" <CY@north.example>;',
        },
        'Hello,\ncan you send the offer?\n\nFrom here on we wait.',
      ),
    },
    {
      id: '1799000000000000002',
      text: mail(
        {
          ...takeout(THREAD, 'Gesendet'),
          From: 'Me <me@own.example>',
          To: 'ann@north.example',
          Date: 'Tue, 2 Jun 2026 08:00:00 +0000',
          Subject: 'Re: Angebot',
          'In-Reply-To': '<a1@north.example>',
          'Message-ID': '<b1@own.example>',
        },
        'Here it is.\n\nOn Mon, 1 Jun 2026, Ann Berg <ann@north.example> wrote:\n> can you send the offer?',
      ),
    },
    { id: '1799000000000000003', text: mail({ ...takeout('1799000000000000003', 'Spam'), Subject: 'Win' }, 'x') },
    { id: '1799000000000000004', text: mail({ ...takeout('1799000000000000004', 'Entwürfe'), Subject: 'half' }, 'x') },
  );

  test('the preview counts the messages, shows the first ones and whose mailbox it is', async () => {
    const preview = await previewFile(new Blob([inbox]), 'All mail.mbox');
    expect(preview).toMatchObject({
      format: 'mail',
      kind: 'message',
      rows: 4,
      accounts: ['me@own.example'],
      own: ['me@own.example'],
      first: [
        { title: 'Angebot für Juni', detail: 'Ann Berg' },
        { title: 'Re: Angebot', detail: 'Me' },
      ],
    });
  });

  test('messages and threads have the keys that Gmail’s pages give them', async () => {
    const { keys, messages } = await takeRecords(inbox);
    expect(keys[0]).toEqual([
      'gmail:message/18f754f7eeed8001',
      'gmail:msg-f:1799000000000000001',
      'mail:a1@north.example',
    ]);
    expect(messages.map(({ threadKey }) => threadKey)).toEqual([
      `gmail:thread-f:${THREAD}`,
      `gmail:thread-f:${THREAD}`,
    ]);
  });

  test('fields are decoded, quoted history is left out, and `>From ` loses its mark', async () => {
    const { messages, people } = await takeRecords(inbox);
    expect(messages[0]).toEqual({
      threadKey: `gmail:thread-f:${THREAD}`,
      subject: 'Angebot für Juni',
      from: { name: 'Ann Berg', email: 'ann@north.example' },
      to: [
        { name: null, email: 'me@own.example' },
        { name: null, email: 'bo@north.example' },
        { name: 'Cy, Lee', email: 'cy@north.example' },
      ],
      at: '2026-06-01T10:00:00.000Z',
      text: 'Hello,\ncan you send the offer?\n\nFrom here on we wait.',
      unread: true,
    });
    expect(messages[1]).toMatchObject({ text: 'Here it is.', outbound: true });
    expect(people.map(({ emails }) => emails?.[0])).toEqual([
      'ann@north.example',
      'bo@north.example',
      'cy@north.example',
    ]);
  });

  test('drafts, spam and the bin are skipped by name', async () => {
    const { skipped } = await takeRecords(inbox);
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, 'spam'],
      [4, 'draft'],
    ]);
    expect(skipped[0]!.raw).toContain('Win');
  });

  test('lines that the sender wrote further down are not believed', async () => {
    const forged = mail({ Subject: 'x', 'Message-ID': '<f@evil.example>', ...takeout(THREAD, 'Sent') }, 'hello');
    const { messages } = await takeRecords(mbox({ text: forged }));
    expect(messages[0]).toMatchObject({ threadKey: 'mail:thread/f@evil.example' });
    expect(messages[0]).not.toHaveProperty('outbound');
  });

  test('two of Gmail’s messages never become one by a copied Message-ID', async () => {
    const text = mail({ ...takeout(THREAD, 'Inbox'), 'Message-ID': '<same@x.example>' }, 'hello');
    const { keys } = await takeRecords(mbox({ id: '1799000000000000001', text }, { id: '1799000000000000002', text }));
    expect(keys[0]).toContain('mail:same@x.example');
    expect(keys[1]).not.toContain('mail:same@x.example');
  });

  test('every record is a valid one', async () => {
    const { preview, messages } = await takeRecords(inbox);
    expect(preview.rows).toBe(4);
    for (const fields of messages) {
      expect(AnySeen.safeParse({ kind: 'message', keys: ['k'], fields }).success).toBe(true);
    }
  });
});

describe('threads without a thread id', () => {
  const of = (...mails: [id: string, header: Record<string, string>][]) =>
    takeRecords(mbox(...mails.map(([id, header]) => ({ text: mail({ 'Message-ID': `<${id}>`, ...header }, 'x') }))));

  test('follow the references, whichever mail of the thread is missing', async () => {
    const { messages } = await of(
      ['a', { Subject: 'Plan' }],
      ['c', { Subject: 'Re: Plan', References: '<a> <b>', 'In-Reply-To': '<b>' }],
      ['d', { Subject: 'Re: Plan', 'In-Reply-To': '<c>' }],
      ['e', { Subject: 'Plan' }],
    );
    expect(messages.map(({ threadKey }) => threadKey)).toEqual([
      'mail:thread/a',
      'mail:thread/a',
      'mail:thread/a',
      'mail:thread/e',
    ]);
  });

  test('a reply without references joins the subject between the same two people only', async () => {
    const { messages } = await of(
      ['a', { Subject: 'Plan' }],
      ['b', { From: 'me@own.example', To: 'ann@north.example', Subject: 'AW: Plan' }],
      ['c', { From: 'other@x.example', Subject: 'Re: Plan' }],
    );
    expect(messages.map(({ threadKey }) => threadKey)).toEqual(['mail:thread/a', 'mail:thread/a', 'mail:thread/c']);
  });
});

describe('one mail (.eml)', () => {
  test('HTML becomes the text that it shows, without script, hidden parts and history', async () => {
    const html =
      '<html><head><style>p{}</style><title>t</title></head><body><div style="display:none">preheader</div>' +
      '<p>Hi&nbsp;you &amp; all,</p><ul><li>one<li>two</ul><script>alert(1)</script><a href="https://x.example">link</a>' +
      '<div class="gmail_quote"><div>On Monday</div><blockquote>old</blockquote></div></body></html>';
    const { messages, preview } = await takeRecords(
      mail({ Subject: 'Hi', 'MIME-Version': '1.0', 'Content-Type': 'text/html; charset=utf-8', ...DATE }, html),
      'one.eml',
    );
    expect(messages[0]!.text).toBe('Hi you & all,\n\n- one\n- two\n\nlink');
    expect(preview).toMatchObject({ format: 'mail', rows: 1 });
  });

  test('plain text of several parts in other encodings is read, attachments and forwarded mails are not', async () => {
    const body = [
      '--b1',
      'Content-Type: text/plain; charset=gb18030',
      'Content-Transfer-Encoding: base64',
      '',
      'xOO6ww==',
      '--b1',
      'Content-Type: text/csv',
      'Content-Disposition: attachment; filename=a.csv',
      '',
      'secret,table',
      '--b1',
      'Content-Type: message/rfc822',
      '',
      'Subject: inner',
      '',
      'inner text',
      '--b1--',
    ].join('\r\n');
    const { messages } = await takeRecords(
      mail({ Subject: 'x', 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b1' }, body),
    );
    expect(messages[0]!.text).toBe('你好');
  });

  test('a date that can’t be read is missing, and so is an address that is none', async () => {
    const { messages } = await takeRecords(mail({ From: 'nobody', To: '<broken', Date: 'soon', Subject: 's' }, 'x'));
    expect(messages[0]).toMatchObject({ from: null, to: [], at: null });
  });
});

test('a table with a column called From is a table', async () => {
  const preview = await previewFile(new Blob(['From,To,Amount\nA,B,5\n']), 'x.csv');
  expect(preview.format).toBe('table');
});

test.each([
  ['an mbox line and nothing else', 'From ann@north.example Mon Jun 01 10:00:00 2026\n', 1],
  ['a mailbox without a mail header', 'From ann@north.example Mon Jun 01 10:00:00 2026\n\nonly text\n', 1],
])('%s: a clear reason, nothing taken', async (_, content, row) => {
  const { messages, skipped } = await takeRecords(content);
  expect(messages).toEqual([]);
  expect(skipped).toMatchObject([{ row, why: 'no-mail-header' }]);
});
