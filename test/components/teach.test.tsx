// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TEACHABLE } from '../../components/teach/fields';
import { TaughtCard } from '../../components/teach/TaughtCard';
import { hostOf } from '../../components/teach/TeachAddress';
import { TeachSheet } from '../../components/teach/TeachSheet';
import type { Teacher, TeachPage } from '../../components/teach/teacher';
import type { LessonState } from '../../core/protocol';
import { TaughtReader } from '../../core/records';
import { TAUGHT_FIELDS } from '../../core/sites/taught/forms';
import { NOW } from './sample-values';
import { settle, show } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const READER = TaughtReader.parse({
  format: 'sidelight-taught',
  version: 1,
  id: 'crm.example/deal-list/deals',
  name: 'crm.example',
  host: 'crm.example',
  address: { segments: ['deals'], query: {} },
  kind: 'deal',
  page: 'list',
  dateOrder: null,
  rows: { locators: [{ by: 'class', tag: 'tr', name: 'deal' }], link: null, idAttribute: 'data-id' },
  fields: [
    { field: 'name', scope: 'row', locators: [{ by: 'column', header: 'deal', take: 'whole' }] },
    { field: 'amount', scope: 'row', locators: [{ by: 'column', header: 'amount', take: 'whole' }] },
  ],
});
const PICKED: LessonState = {
  page: 'list',
  reader: READER,
  picked: [
    { field: 'name', text: 'Harbor Lights', value: 'Harbor Lights', why: null },
    { field: 'amount', text: 'soon', value: null, why: 'unreadable' },
  ],
  rows: 24,
  problem: null,
};

function fakeTeacher(page: TeachPage, change: Partial<Teacher> = {}): Teacher {
  return {
    page: vi.fn(async () => page),
    onPage: vi.fn(),
    waitForClick: vi.fn(),
    grant: vi.fn(async () => true),
    allowed: vi.fn(async () => true),
    begin: vi.fn(async () => true),
    pick: vi.fn(async () => PICKED),
    look: vi.fn(async () => PICKED),
    forget: vi.fn(async () => PICKED),
    key: vi.fn(async () => undefined),
    end: vi.fn(async () => undefined),
    save: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    readFile: vi.fn(async () => READER),
    onHover: vi.fn(),
    ...change,
  };
}
const TEACHABLE_PAGE: TeachPage = { state: 'teachable', product: null, host: 'crm.example' };

async function openSheet(teacher: Teacher) {
  const onSave = vi.fn(async () => undefined);
  const onClose = vi.fn();
  const page = await show(
    <TeachSheet teacher={teacher} url={null} now={NOW} isTaught={() => false} onSave={onSave} onClose={onClose} />,
  );
  await settle();
  return { ...page, onSave, onClose };
}

test('exactly the fields that the readers know are offered', () => {
  for (const [kind, fields] of Object.entries(TAUGHT_FIELDS))
    expect(TEACHABLE[kind as keyof typeof TEACHABLE]).toEqual(Object.keys(fields));
});

describe('beginning a lesson', () => {
  test('asks for the one host of the page, and teaches once it is given', async () => {
    const teacher = fakeTeacher(TEACHABLE_PAGE);
    const sheet = await openSheet(teacher);
    await sheet.click('teach-begin');
    expect(teacher.grant).toHaveBeenCalledExactlyOnceWith('crm.example');
    expect(teacher.begin).toHaveBeenCalledExactlyOnceWith('crm.example');
    expect(sheet.all('teach-lesson')).toHaveLength(1);
  });

  test('puts nothing into the page where the user says no', async () => {
    const teacher = fakeTeacher(TEACHABLE_PAGE, { grant: vi.fn(async () => false) });
    const sheet = await openSheet(teacher);
    await sheet.click('teach-begin');
    expect(teacher.begin).not.toHaveBeenCalled();
    expect(sheet.text('teach-start')).toContain('Permission not given');
  });

  test('takes the address that the user pastes where the browser does not tell it', async () => {
    const teacher = fakeTeacher({ state: 'unknown' });
    const sheet = await openSheet(teacher);
    expect((sheet.one('teach-begin') as HTMLButtonElement).disabled).toBe(true);
    await sheet.type('teach-address', 'https://crm.example/deals?page=2');
    await sheet.click('teach-begin');
    expect(teacher.grant).toHaveBeenCalledExactlyOnceWith('crm.example');
    expect(sheet.all('teach-lesson')).toHaveLength(1);
  });

  test('needs no address once the button was clicked on the page', async () => {
    let page: TeachPage = { state: 'unknown' };
    let clicked: () => void = () => {};
    const teacher = fakeTeacher(page, {
      page: vi.fn(async () => page),
      onPage: vi.fn(listener => {
        clicked = listener;
      }),
    });
    const sheet = await openSheet(teacher);
    expect(sheet.text('teach-start')).toContain('icon in the toolbar');
    page = TEACHABLE_PAGE;
    await act(async () => clicked());
    await settle();
    expect(sheet.all('teach-address')).toHaveLength(0);
    await sheet.click('teach-begin');
    expect(teacher.grant).toHaveBeenCalledExactlyOnceWith('crm.example');
    expect(sheet.all('teach-lesson')).toHaveLength(1);
  });

  test('ends the lesson where another host is in front', async () => {
    let page: TeachPage = TEACHABLE_PAGE;
    let changed: () => void = () => {};
    const teacher = fakeTeacher(page, {
      page: vi.fn(async () => page),
      onPage: vi.fn(listener => {
        changed = listener;
      }),
    });
    const sheet = await openSheet(teacher);
    await sheet.click('teach-begin');
    page = { state: 'teachable', product: null, host: 'other.example' };
    await act(async () => changed());
    await settle();
    expect(sheet.all('teach-lesson')).toHaveLength(0);
    expect(sheet.text('teach-start')).toContain('other.example');
  });

  test('is not offered on a page of a known product', async () => {
    const sheet = await openSheet(fakeTeacher({ state: 'known' }));
    expect(sheet.all('teach-begin')).toHaveLength(0);
    expect(sheet.text('teach-not-here')).toContain('This product is known');
  });
});

test.each([
  ['https://crm.example/deals/12?x=1#y', 'crm.example'],
  ['crm.example/deals', 'crm.example'],
  ['  https://a.crm.example  ', 'a.crm.example'],
  ['http://crm.example', 'http://crm.example'],
  ['http://tracker.crm.example:3000/projects', 'http://tracker.crm.example:3000'],
  ['http://192.168.1.20/', 'http://192.168.1.20'],
  ['http://tracker/', 'http://tracker'],
  ['https://crm.example:8443/', 'crm.example:8443'],
  ['https://crm.example:443/', 'crm.example'],
  ['crm.example:8443', 'crm.example:8443'],
  ['http://*/', null],
  ['ftp://crm.example/', null],
  ['https://me@crm.example/', null],
  ['https://*/', null],
  ['localhost', null],
  ['chrome://settings', null],
  ['', null],
])('the address %j names the host %j', (address, host) => {
  expect(hostOf(address)).toBe(host);
});

describe('a lesson', () => {
  async function lesson(change: Partial<Teacher> = {}) {
    const teacher = fakeTeacher(TEACHABLE_PAGE, change);
    const sheet = await openSheet(teacher);
    await sheet.click('teach-begin');
    const pick = (index: number) => sheet.click(sheet.all('teach-pick')[index]!);
    return { ...sheet, teacher, pick };
  }

  test('shows what was picked, what it means, and what can not be read', async () => {
    const { pick, text, one, teacher } = await lesson();
    expect((one('teach-save') as HTMLButtonElement).disabled).toBe(true);
    await pick(0);
    expect(teacher.pick).toHaveBeenCalledWith({ kind: 'deal', page: null, dateOrder: null }, 'name');
    expect(text('teach-value')).toBe('Harbor Lights');
    expect(text('teach-why')).toBe('“soon” can not be read with certainty as this field. Pick another place.');
    expect((one('teach-save') as HTMLButtonElement).disabled).toBe(false);
    expect(text('teach-save')).toBe('Read 24 rows of this list');
  });

  test('gives the reader to be kept', async () => {
    const { pick, click, onSave } = await lesson();
    await pick(0);
    await click('teach-save');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...READER, name: 'crm.example: Deal' });
  });

  test('hands the keys of the panel to the page while the user points, Esc as well', async () => {
    const { pick, key, teacher, onClose } = await lesson({ pick: vi.fn(() => new Promise<null>(() => {})) });
    await pick(0);
    await key(document.body, 'ArrowDown');
    await key(document.body, 'Escape');
    await key(document.body, 'x');
    expect(vi.mocked(teacher.key).mock.calls).toEqual([['ArrowDown'], ['Escape']]);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('gives the permission back when it ends with nothing kept', async () => {
    const { host, teacher, pick } = await lesson();
    await pick(0);
    await act(async () => render(null, host));
    expect(teacher.end).toHaveBeenCalledExactlyOnceWith('crm.example', false);
  });

  test('says so when the page no longer answers', async () => {
    const { pick, text } = await lesson({ pick: vi.fn(async () => null) });
    await pick(0);
    expect(text('teach-status')).toContain('The page does not answer');
  });
});

describe('what was taught', () => {
  const actions = () => ({
    save: vi.fn(async () => true),
    grant: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    exportFile: vi.fn(),
    importFile: vi.fn(async () => undefined),
  });

  test('can be renamed, and a field left out, but never the last one', async () => {
    const does = actions();
    const card = await show(<TaughtCard readers={[READER]} teacher={fakeTeacher(TEACHABLE_PAGE)} actions={does} />);
    await card.click('taught-edit');
    await card.type('taught-name', ' My deals ');
    const boxes = () => [...card.host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    await card.click(boxes()[1]!);
    expect(boxes()[0]!.disabled).toBe(true);
    await card.clickText('Save');
    expect(does.save).toHaveBeenCalledExactlyOnceWith({ ...READER, name: 'My deals', fields: [READER.fields[0]] });
  });

  test('is given up with its permission when it was the last one of its host', async () => {
    const does = actions();
    const card = await show(<TaughtCard readers={[READER]} teacher={fakeTeacher(TEACHABLE_PAGE)} actions={does} />);
    await card.click('taught-remove');
    expect(does.remove).toHaveBeenCalledExactlyOnceWith(READER, true);
  });

  test('offers the permission where a file of another user has none yet', async () => {
    const does = actions();
    const teacher = fakeTeacher(TEACHABLE_PAGE, { allowed: vi.fn(async () => false) });
    const card = await show(<TaughtCard readers={[READER]} teacher={teacher} actions={does} />);
    await settle();
    await card.clickText('Allow');
    expect(does.grant).toHaveBeenCalledExactlyOnceWith('crm.example');
  });
});
