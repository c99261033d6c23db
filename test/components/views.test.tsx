// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createModel, type View } from '../../components/model';
import { Panel } from '../../components/Panel';
import type { Analyst } from '../../components/services';
import type { Words } from '../../core/records/result';
import { EMPTY_FOLLOW_UPS, fakeAnalyst, fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { supportResult } from './sample-cases';
import { coverage, FORECAST, followUp, followUps, NO_COUNTS, NOW, PIPELINE, REPORT, SUBJECT } from './sample-values';
import { settle, show } from './show';
import { useTexts } from './texts';

vi.mock('uplot', () => ({
  default: class {
    destroy() {}
    setSize() {}
  },
}));
beforeEach(() => useTexts());

const never = () => new Promise<never>(() => undefined);
const EMPTY_PIPELINE = {
  ...PIPELINE,
  forecast: { ...FORECAST, path: [], coverage: coverage(0) },
  funnel: { ...PIPELINE.funnel, stages: [] },
  deals: { rows: [], open: 0 },
  wins: { ...PIPELINE.wins, won: 0, lost: 0 },
};
const EMPTY_REPORT = { ...REPORT, winRate: null, byOwner: [], coverage: coverage(0) };
const CALLS: [View, keyof Analyst, unknown][] = [
  [
    'now',
    'subject',
    { person: null, company: null, others: [], deals: [], tickets: [], debt: null, nextStep: null, timeline: [] },
  ],
  ['followups', 'followUps', EMPTY_FOLLOW_UPS],
  ['pipeline', 'pipeline', EMPTY_PIPELINE],
  ['support', 'support', supportResult(null)],
  ['reports', 'report', EMPTY_REPORT],
];

describe.each(CALLS)('the view %s', (view, call, empty) => {
  test('empty, says what to do: sites, import, sample', async () => {
    const page = await openPanel(view, { [call]: async () => empty, counts: async () => NO_COUNTS });
    expect(page.text('empty')).toContain('Nothing here yet');
    await page.click('load-sample');
    expect(page.analyst.loadSample).toHaveBeenCalledTimes(1);
    await page.clickText('Choose sites');
    expect(page.browser.openWelcome).toHaveBeenCalledTimes(1);
  });

  test('loading, shows the shape of what comes', async () => {
    const services = fakeAnalyst({ [call]: never });
    const model = createModel(services, fakeBrowser(), { now: () => NOW });
    void model.start();
    model.show(view);
    const page = await show(<Panel model={model} wide={false} />);
    expect(page.all('skeleton').length).toBeGreaterThan(0);
    expect(page.all('error')).toHaveLength(0);
  });

  test('failed, says why and tries again', async () => {
    const failing = vi.fn(() => Promise.reject(new Error('the store is closed')));
    const page = await openPanel(view, { [call]: failing });
    expect(page.text('error')).toContain('the store is closed');
    expect(page.text('coverage')).not.toContain('Loading');
    const before = failing.mock.calls.length;
    await page.clickText('Try again');
    expect(failing.mock.calls.length).toBe(before + 1);
  });
});

describe('Now', () => {
  test('shows the person, who waits for whom, the deal with its chance, the next step and the history', async () => {
    const page = await openPanel('now', { subject: async () => SUBJECT });
    expect(page.text('person')).toBe('Mara Okafor');
    expect(page.text('debt')).toBe('Waiting on you for 2 days 4 h. You usually answer Mara within 5 h.');
    expect(page.text('deal')).toContain('62\u00a0%');
    expect(page.text('deal')).toContain('from 214 closed deals of yours');
    expect(page.text('next-step')).toContain('Could we extend the trial?');
    expect(page.text('timeline')).toContain('Mara wrote');
    await page.click('draft-reply');
    expect(page.model.view.value).toBe('support');
  });
});

describe('an empty answer that is about to be replaced', () => {
  test.each(CALLS)('is not shown as "nothing here": %s', async (view, call, empty) => {
    const answers = vi.fn().mockResolvedValueOnce(empty).mockImplementation(never);
    const page = await openPanel(view, { [call]: answers, counts: async () => NO_COUNTS });
    expect(page.all('empty')).toHaveLength(1);
    void page.model.reload();
    await settle();
    expect(page.all('empty')).toHaveLength(0);
    expect(page.all('skeleton').length).toBeGreaterThan(0);
  });

  test('nor while a file is being imported', async () => {
    const page = await openPanel('followups', { followUps: async () => EMPTY_FOLLOW_UPS, importFile: never });
    expect(page.all('empty')).toHaveLength(1);
    await page.model.importing.choose(new File(['a,b'], 'deals.csv'));
    void page.model.importing.start();
    await settle();
    expect(page.all('empty')).toHaveLength(0);
    expect(page.all('skeleton').length).toBeGreaterThan(0);
  });
});

describe('Follow-ups', () => {
  test('show name, headline, share, and the reasons of the open row', async () => {
    const page = await openPanel('followups');
    expect(page.all('follow-up')).toHaveLength(2);
    const [first] = page.all('follow-up');
    const part = (id: string) => first?.querySelector(`[data-testid="${id}"]`)?.textContent;
    expect([part('person'), part('headline'), part('share')]).toEqual([
      'Person 0',
      'Asked a question 2 days ago, still unanswered',
      '50\u00a0%',
    ]);
    expect(
      [...(first?.querySelectorAll('[data-testid="reason"]') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['Close date in 5 days+2.5', 'You wrote within the last day−1.0']);
    expect(page.text('snoozed')).toBe('2 snoozed');
    expect(page.text('coverage')).toBe('Today: 2 of 143 worth your time');
  });

  test('Snooze asks until when; eight in the morning of that day is noted', async () => {
    const page = await openPanel('followups');
    await page.clickText('Snooze');
    await page.clickText('In 3 days');
    const until = vi.mocked(page.analyst.decide).mock.calls[0]?.[0].until;
    expect(new Date(until ?? '').getHours()).toBe(8);
    expect(new Date(until ?? '').getDate()).toBe(25);
  });

  test('Write opens the page where the person was read, or gives the address', async () => {
    const nowhere = followUps([followUp(0, { url: null })]);
    const page = await openPanel('followups', { followUps: async () => nowhere });
    await page.clickText('Write');
    expect(page.browser.openPage).not.toHaveBeenCalled();
    expect(page.browser.copy).toHaveBeenCalledWith('person0@northwind.example');
  });

  test('never puts more than 200 rows into the page', async () => {
    const many = followUps(Array.from({ length: 5_000 }, (_, index) => followUp(index)));
    const page = await openPanel('followups', { followUps: async () => many });
    for (let step = 0; step < 12; step += 1) {
      const more = [...page.host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show more');
      if (more) await page.click(more);
    }
    expect(page.all('follow-up')).toHaveLength(200);
  });

  test('names that are missing or hostile are shown as text', async () => {
    const odd = [
      followUp(0, { personName: '<img src=x onerror=alert(1)>' }),
      followUp(1, { personName: null, email: null, deal: null }),
    ];
    const page = await openPanel('followups', { followUps: async () => followUps(odd) });
    expect(page.host.querySelector('img')).toBeNull();
    expect(page.all('person').map(({ textContent }) => textContent)).toEqual([
      '<img src=x onerror=alert(1)>',
      'Unnamed',
    ]);
  });
});

describe('Pipeline', () => {
  test('shows the median, the band, what is left out and how bands held before', async () => {
    const page = await openPanel('pipeline');
    expect(page.text('forecast-median')).toBe('$412k');
    expect(page.text('forecast-band')).toBe('80 % between $318k and $505k');
    expect(page.text('forecast-check')).toContain('held 10 of 12 times');
    expect(page.text('left-out')).toBe('Left out: 15 without an amount');
    expect(page.text('coverage')).toBe('37 of 52 deals · oldest reading 2 days');
    expect(page.text('target')).toBe('31\u00a0% to hit $460k');
    expect(page.text('deal-list')).toContain('close date moved 3 times');
    expect(page.text('win-rate')).toContain('71 won and 89 lost');
  });

  test('shows each earlier month against what came, and simpler ways beside it', async () => {
    const page = await openPanel('pipeline');
    const backtest = page.one('backtest');
    expect(backtest.querySelectorAll('.past-month')).toHaveLength(12);
    expect(backtest.querySelectorAll('.past-came.missed')).toHaveLength(2);
    expect(page.text('backtest-held')).toBe('Of 12 months the 80 % band held 10, the 95 % band 12');
    expect(page.text('backtest-error')).toContain('12\u00a0%');
    expect(page.text('backtest-bias')).toContain('Too high by 3\u00a0%');
    expect(backtest.textContent).toContain('Same days a quarter ago');
    expect(page.text('split')).toContain('$175k from open deals');
  });

  test('moves with a supposition about a deal, and back', async () => {
    const page = await openPanel('pipeline');
    const select = page.one('what-if').querySelector('select') as HTMLSelectElement;
    select.value = 'dropped';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(vi.mocked(page.analyst.whatIf)).toHaveBeenCalledWith([{ dealId: 'deal-1', what: 'dropped' }]);
    expect(page.text('what-if-answer')).toContain('$412k → $390k');
    await page.click(page.one('what-if').querySelector<HTMLElement>('button') ?? page.host);
    expect(page.text('what-if-answer')).toBe('');
    expect(select.value).toBe('as_is');
  });

  test('says so where bands could not be checked', async () => {
    const page = await openPanel('pipeline', {
      pipeline: async () => ({ ...PIPELINE, forecast: { ...FORECAST, backtest: null } }),
    });
    expect(page.text('forecast-check')).toContain('Not yet checked');
  });

  test('says in one sentence when nothing can change the figure, without a chart', async () => {
    const same = { p2_5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p97_5: 0 };
    const page = await openPanel('pipeline', {
      pipeline: async () => ({ ...PIPELINE, forecast: { ...FORECAST, wonMinor: 0, quantiles: same } }),
    });
    expect(page.text('forecast-settled')).toContain('Nothing that is known can still change this by Dec 31');
    expect(page.host.querySelector('.fan')).toBeNull();
    expect(page.text('forecast-band')).toBe('$0 of it is won already');
  });

  test('shows the first note; the others are listed under what this rests on', async () => {
    const notes: Words[] = [{ code: 'forecast.note.overdue', params: { n: 7 } }, { code: 'forecast.note.no-arrivals' }];
    const page = await openPanel('pipeline', {
      pipeline: async () => ({ ...PIPELINE, forecast: { ...FORECAST, notes } }),
    });
    expect(page.text('rests-on')).not.toContain('7 open deals');
    expect(page.text('forecast')).toContain('7 open deals are past their close date');
    expect([...page.one('rests-on').querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Deals not yet created are not counted: too little history of when deals begin and close',
      'Left out: 15 without an amount',
    ]);
  });

  test('the chart can be read as a table and saved', async () => {
    const page = await openPanel('pipeline');
    const rows = page.one('forecast').querySelectorAll('tbody tr');
    expect([...rows].map(row => row.textContent)).toContain('Dec 31–$318,000$360,000$412,000$460,000$505,000');
    const [save] = [...page.one('forecast').querySelectorAll<HTMLElement>('[data-testid="save-csv"]')].reverse();
    await page.click(save ?? page.host);
    const [name, blob] = vi.mocked(page.browser.save).mock.calls[0] ?? [];
    expect(name).toBe('forecast.csv');
    expect(await blob?.text()).toContain('2026-12-31,,318000,360000,412000,460000,505000');
  });

  test('another period is saved and asked for', async () => {
    const page = await openPanel('pipeline');
    await page.type('period', 'year');
    expect(page.analyst.saveSettings).toHaveBeenCalledWith(expect.objectContaining({ period: 'year' }));
    expect(page.analyst.pipeline).toHaveBeenCalledTimes(2);
  });
});

test('Reports say the velocity with its band, and that rates may differ by luck alone', async () => {
  const page = await openPanel('reports');
  expect(page.text('velocity')).toBe(
    'Sales velocity$2.64k a day80 % band $2.21k to $3.15k12 open deals × win rate × won deal ÷ time to close',
  );
  expect(page.host.textContent).toContain('No difference beyond chance so far (p = 0.41): the order may be luck.');
});

test('Reports cut the time into months, quarters or years, and say where the level changes or nothing can be told', async () => {
  const page = await openPanel('reports');
  expect(page.text('trend')).toBe('From Oct 1 on revenue stands at a higher level: about $120k instead of $80,000.');
  expect(page.host.querySelectorAll('.bar-change')).toHaveLength(1);
  expect(page.all('revenue')[0]?.textContent).toContain('level changes');
  expect(page.all('win-rate-by-month')[0]?.textContent).toContain('Nov 2026');
  await page.click(page.host.querySelector('input[value="quarter"]') as HTMLElement);
  expect(page.text('trend')).toBe('Too few quarters to tell a trend: 2 whole so far, it takes 8.');
  expect(page.all('spread')[0]?.textContent).toContain('Revenue a quarter');
  expect(page.host.querySelectorAll('.bar-change')).toHaveLength(0);
});

test('Reports save every measure in one table, with mean, deviation, median and interval as plain numbers', async () => {
  const page = await openPanel('reports');
  const button = page.all('measures')[0]?.querySelector('[data-testid="save-csv"]');
  await page.click((button as HTMLElement) ?? page.host);
  const text = await vi.mocked(page.browser.save).mock.calls[0]?.[1].text();
  expect(text?.trimEnd().split('\r\n').slice(1)).toEqual([
    'Revenue a month,USD,112000,41000,108000,,,12',
    'Won deal,USD,24100,,18000,,,71',
    'Time to close,days,48.2,20,44,,,71',
    'Win rate,,0.44,,,0.39,0.49,160',
    'Sales velocity,USD,2640,,,2210,3150,12',
  ]);
});

test('Reports name owner, rate and revenue in columns, and the interval under the rate', async () => {
  const page = await openPanel('reports');
  const table = page.all('win-rate-by-owner')[0]?.querySelector('table');
  const cells = [...(table?.querySelectorAll('tbody td') ?? [])].map(({ textContent }) => textContent);
  expect(cells).toEqual(['=cmd|calc2 of 3 won', '67\u00a0%30–90\u00a0%', '$1']);
});

test('Reports say “–” for a deviation that n does not carry, and save tables without formulas', async () => {
  const page = await openPanel('reports');
  expect(page.all('spread')[1]?.textContent).toContain('± – standard deviation');
  const button = page.all('win-rate-by-owner')[0]?.querySelector('[data-testid="save-csv"]');
  await page.click((button as HTMLElement) ?? page.host);
  const blob = vi.mocked(page.browser.save).mock.calls[0]?.[1];
  expect(await blob?.text()).toContain("'=cmd|calc,2,1,0.67");
});

test('Reports name who buys again, and tell the chance of still being active only of those who came back', async () => {
  const page = await openPanel('reports');
  const [card] = page.all('repeat');
  const rows = [...(card?.querySelectorAll('tbody tr') ?? [])].map(row =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['Harbor Lights7 ×, last Oct 2', '1.62', '91\u00a0%'],
    ['–1 ×, last Jan 15', '0.08', '–'],
  ]);
  expect(card?.textContent).toContain('would have foretold 10.6 purchases by 28 customers; 12 came.');
});

test('Reports say with few customers that it is too early, and nothing without any', async () => {
  const few = { customers: [], expected: null, known: 4, repeaters: 1 };
  const notes = [{ code: 'repeat.few', params: { n: 4, repeaters: 1 } }];
  const page = await openPanel('reports', {
    report: vi.fn(async () => ({ ...REPORT, repeat: { ...REPORT.repeat, ...few, notes } })),
  });
  expect(page.all('repeat')[0]?.textContent).toContain('Too few to foretell: 4 customers so far, of whom 1 came back.');
  const none = await openPanel('reports', {
    report: vi.fn(async () => ({ ...REPORT, repeat: { ...REPORT.repeat, ...few, known: 0, notes: [] } })),
  });
  expect(none.all('repeat')).toEqual([]);
});
