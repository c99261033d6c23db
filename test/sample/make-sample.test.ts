import { describe, expect, test } from 'vitest';
import { AnyRecord, Change, Decision } from '../../core/records';
import { makeSample, sampleRecords } from '../../core/sample';

const NOW = '2026-11-22T09:30:00.000Z';
const sample = makeSample(NOW);
const records = sampleRecords(sample);

describe('the sample workspace', () => {
  test('has the promised size', () => {
    expect(sample.people.length).toBeGreaterThanOrEqual(55);
    expect(sample.people.length).toBeLessThanOrEqual(65);
    expect(sample.deals.filter(deal => deal.status === 'open')).toHaveLength(45);
    expect(sample.deals.filter(deal => deal.status !== 'open')).toHaveLength(160);
    expect(sample.tickets).toHaveLength(20);
    const mails = sample.messages.filter(message => message.threadKey.startsWith('gmail:'));
    const threads = new Set(mails.map(message => message.threadKey));
    expect(threads.size).toBe(40);
  });

  test('holds only records and changes that the schemas accept', () => {
    for (const record of records) expect(AnyRecord.safeParse(record).error?.message).toBeUndefined();
    for (const [seq, change] of sample.changes.entries()) {
      expect(Change.safeParse({ seq, ...change }).error?.message).toBeUndefined();
    }
  });

  test('ticks steps of its deals while they were open, and no step twice', () => {
    for (const answer of sample.answers) expect(Decision.safeParse(answer).error?.message).toBeUndefined();
    expect(new Set(sample.answers.map(({ id }) => id)).size).toBe(sample.answers.length);
    const deals = new Map(sample.deals.map(deal => [deal.id, deal]));
    const late = sample.answers.filter(({ subject, at }) => {
      const deal = deals.get(subject)!;
      return at < deal.createdDate! || at >= (deal.closedDate ?? NOW);
    });
    expect(late).toEqual([]);
  });

  test('gives every record its own id and its first key as that id', () => {
    expect(new Set(records.map(record => record.id)).size).toBe(records.length);
    for (const record of records) expect(record.keys[0]).toBe(record.id);
    expect(new Set(records.flatMap(record => record.keys)).size).toBe(records.flatMap(record => record.keys).length);
  });

  test('is the same all day, and moves with the next day', () => {
    expect(makeSample('2026-11-22T23:59:59.999Z')).toEqual(sample);
    const tomorrow = makeSample('2026-11-23T00:00:00.000Z');
    expect(sampleRecords(tomorrow).map(record => record.id)).toEqual(records.map(record => record.id));
    expect(Date.parse(tomorrow.messages[0]!.at!) - Date.parse(sample.messages[0]!.at!)).toBe(86_400_000);
  });

  test('another seed gives other deals', () => {
    expect(makeSample(NOW, 8).deals.map(deal => deal.name)).not.toEqual(sample.deals.map(deal => deal.name));
  });

  test('says sample in every provenance and uses example domains only', () => {
    for (const record of records) {
      for (const source of Object.values(record.provenance)) expect(source.from).toBe('sample');
    }
    const addresses = JSON.stringify(records).match(/[\w.]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of addresses) expect(address).toMatch(/\.example$/);
  });

  test('lies in the past, the expected closes aside', () => {
    for (const record of records) expect(record.lastSeenAt <= NOW).toBe(true);
    for (const record of records) expect(record.changedAt <= record.lastSeenAt).toBe(true);
    for (const message of sample.messages) expect(message.at! < NOW).toBe(true);
    for (const change of sample.changes) expect(change.at < NOW).toBe(true);
    for (const deal of sample.deals) expect(deal.closedDate === null).toBe(deal.status === 'open');
    for (const deal of sample.deals) expect((deal.closedDate ?? deal.createdDate)! >= deal.createdDate!).toBe(true);
  });

  test('has a history that ends in what the deal shows', () => {
    for (const deal of sample.deals) {
      const shown: Record<string, unknown> = {};
      const history = sample.changes.filter(change => change.recordId === deal.id);
      expect(history[0]?.created).toBe(true);
      for (const field of history.flatMap(change => change.fields)) {
        expect(field.from).toEqual(shown[field.field] ?? null);
        shown[field.field] = field.to;
      }
      const { stage, status, amount, closeDate, owner } = deal;
      expect(shown).toEqual({ stage, status, amount, closeDate, owner });
    }
    const oldest = sample.changes[0]!.at;
    expect(Date.parse(NOW) - Date.parse(oldest)).toBeGreaterThan(500 * 86_400_000);
  });

  test('wins more often from referrals than from outbound', () => {
    const rate = (source: string) => {
      const closed = sample.deals.filter(deal => deal.source === source && deal.status !== 'open');
      return closed.filter(deal => deal.status === 'won').length / closed.length;
    };
    expect(rate('Referral')).toBeGreaterThan(rate('Outbound') + 0.1);
  });

  test('speaks three languages and counts in three currencies', () => {
    expect(new Set(sample.people.map(person => person.language))).toEqual(new Set(['en', 'de', 'zh']));
    const currencies = sample.deals.map(deal => deal.amount?.currency);
    expect(new Set(currencies)).toEqual(new Set(['USD', 'EUR', 'CNY']));
    expect(currencies.filter(currency => currency === 'USD').length).toBeGreaterThan(sample.deals.length / 2);
  });

  test('fills every slot of its mails', () => {
    for (const message of sample.messages) expect(message.text).not.toMatch(/\{|\}/);
  });
});
