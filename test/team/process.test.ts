import { describe, expect, test } from 'vitest';
import { readyProcess } from '../../core/process/stages/ready-process';
import type { Rule, SalesProcess, Sequence } from '../../core/records';
import {
  enrol,
  putProcess,
  readProcesses,
  readRules,
  readSequences,
  saveRules,
  saveSequence,
  switchRule,
} from '../../core/store';
import { minute } from '../store/open-fresh';
import { Workplace } from './workplace';

const STAGES: SalesProcess = { ...readyProcess([], null, minute(1)), id: 'all' };
const SEQUENCE: Sequence = {
  id: 'sequence-1',
  name: 'After the fair',
  steps: [{ id: 's1', kind: 'mail', wait: { amount: 1, unit: 'days' }, templateId: null, note: 'Thank them' }],
  stops: { whenWon: true, whenLost: true },
  createdAt: minute(1),
  changedAt: minute(1),
};

const RULE: Rule = {
  id: 'rule-1',
  name: 'Quiet deals',
  about: 'deal',
  when: { on: 'changed', field: 'deal.stage', to: null },
  if: { op: 'all', of: [] },
  actions: [{ do: 'tag', tag: 'quiet' }],
  atMostPerDay: 20,
  editedAt: minute(1),
};

describe('the process of a team', () => {
  test('its stages and sequences go along, with nobody who is in a sequence', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await putProcess(ann.db, STAGES.id, STAGES);
    await saveSequence(ann.db, SEQUENCE);
    await enrol(ann.db, SEQUENCE, 'email:mara@northwind.example', minute(2));
    const file = await ann.save();
    expect((await ben.read(file)).refusedItems).toEqual([]);
    const [stages] = await readProcesses(ben.db);
    expect(stages).toMatchObject({ stages: STAGES.stages, steps: STAGES.steps, of: null, sample: false });
    const { sequences, enrolments } = await readSequences(ben.db);
    expect(sequences).toMatchObject([{ id: SEQUENCE.id, name: SEQUENCE.name, steps: SEQUENCE.steps }]);
    expect(enrolments).toEqual([]);
    expect((await ben.team()).unsaved).toBe(0);
  });

  test('stages that came with the sample stay where they are', async () => {
    const ann = await Workplace.open('Ann');
    await putProcess(ann.db, STAGES.id, { ...STAGES, sample: true });
    expect((await ann.team()).unsaved).toBe(0);
  });

  test('two who change the stages see both, and the steps that belong to each', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await putProcess(ann.db, STAGES.id, STAGES);
    await ben.read(await ann.save());
    const [first, ...rest] = STAGES.stages;
    const renamed = (name: string) => ({ ...STAGES, stages: [{ ...first!, name }, ...rest] });
    await putProcess(ann.db, STAGES.id, renamed('First talk'));
    await putProcess(ben.db, STAGES.id, renamed('Fit'));
    await ben.read(await ann.save());
    const { conflicts } = await ben.team();
    expect(conflicts).toMatchObject([{ collection: 'processes', field: 'stages' }]);
    expect(conflicts[0]!.sides).toHaveLength(2);
    expect(JSON.stringify(conflicts[0]!.sides)).toContain('First talk');
    expect(JSON.stringify(conflicts[0]!.sides)).toContain('"steps"');
  });

  test('a rule comes switched off, stays on when only its name changes, and goes off when it looks at something else', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await saveRules(ann.db, [RULE]);
    await switchRule(ann.db, RULE.id, minute(1));
    expect((await ben.read(await ann.save())).refusedItems).toEqual([]);
    expect(await readRules(ben.db)).toMatchObject({ rules: [{ name: RULE.name, if: RULE.if }], states: [] });

    await switchRule(ben.db, RULE.id, minute(2));
    await saveRules(ann.db, [{ ...RULE, name: 'Quiet deals, renamed' }]);
    await ben.read(await ann.save());
    expect(await readRules(ben.db)).toMatchObject({ rules: [{ name: 'Quiet deals, renamed' }], states: [{}] });

    await saveRules(ann.db, [{ ...RULE, when: { on: 'created' } }]);
    await ben.read(await ann.save());
    expect(await readRules(ben.db)).toMatchObject({ rules: [{ when: { on: 'created' } }], states: [] });
  });

  test('a rule that this version can not hold stays out with its place', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await ann.db.put('rules', { ...RULE, actions: [{ do: 'send', to: 'everybody' }] } as never);
    const { refusedItems } = await ben.read(await ann.save());
    expect(refusedItems).toMatchObject([{ collection: 'rules', title: RULE.name, place: 'actions.0.do' }]);
    expect((await readRules(ben.db)).rules).toEqual([]);
  });

  test('what a file can not hold, such as half a letter, spoils neither the file nor the exchange', async () => {
    const [ann, ben] = [await Workplace.open('Ann'), await Workplace.open('Ben')];
    await saveSequence(ann.db, {
      ...SEQUENCE,
      name: 'Fair \ud83d',
      steps: [{ ...SEQUENCE.steps[0]!, note: 'Hi \udc00' }],
    });
    await ann.db.put('sequences', { ...(await ann.db.get('sequences', SEQUENCE.id))!, later: undefined } as never);
    const { refusedFiles, refusedItems } = await ben.read(await ann.save());
    expect([refusedFiles, refusedItems]).toEqual([[], []]);
    expect((await readSequences(ben.db)).sequences).toMatchObject([{ id: SEQUENCE.id }]);
    await ann.read(await ben.save());
    expect([(await ann.team()).unsaved, (await ben.team()).unsaved]).toEqual([0, 0]);
  });
});
