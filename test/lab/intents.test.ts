import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { capturedRun } from './captured-run';
import { intentsCommand } from './intents';

const TRAIN = `text,label\n${['lost card', 'card is lost', 'stolen card', 'my card was stolen'].map(text => `${text},card\n`).join('')}${[
  'top up failed',
  'cannot top up',
  'top-up pending',
  '"top up, please"',
]
  .map(text => `${text},topup\n`)
  .join('')}`;

describe('lab intents', () => {
  const lab = capturedRun();
  const { at, write } = lab;
  const predicted = () => readFileSync(at('pred.csv'), 'utf8');
  const run = (...args: string[]) => intentsCommand([...args, '--out', at('pred.csv')]);

  test('gives a label and a confidence for every row of all test files in order, and one JSON line', async () => {
    const one = write('one.csv', 'text,label\nmy lost card,\n"top up\nfailed",whatever\n');
    const two = write('two.csv', 'text\nstolen card\n');
    expect(await run(write('train.csv', TRAIN), one, two)).toBe(0);
    const rows = predicted().trim().split('\n');
    expect(rows[0]).toBe('label,confidence');
    expect(rows.slice(1).map(row => row.split(',')[0])).toEqual(['card', 'topup', 'card']);
    for (const row of rows.slice(1)) expect(Number(row.split(',')[1])).toBeGreaterThan(0);
    expect(JSON.parse(lab.out)).toMatchObject({ command: 'intents', labels: 2, texts: 8, rows: 3 });
    expect(lab.out.trim()).not.toContain('\n');
  });

  test('the labels of the tests change nothing, and neither does packing the files', async () => {
    const train = write('train.csv', TRAIN);
    await run(train, write('a.csv', 'text,label\nlost card,topup\ntop up,card\n'));
    const plain = predicted();
    write('train2.csv.gz', gzipSync(TRAIN));
    await run(at('train2.csv'), write('b.csv', 'text,label\nlost card,\ntop up,\n'));
    expect(predicted()).toBe(plain);
  });

  test.each([
    ['a missing column', 'text,intent\na,b\n', 'label'],
    ['an empty label', 'text,label\na,\n', 'line 2, column label'],
    ['no rows', 'text,label\n', 'no rows'],
    ['an empty file', '', 'empty'],
  ])('%s: a message, exit code 2, no file', async (_title, train, message) => {
    expect(await run(write('train.csv', train), write('test.csv', 'text\na\n'))).toBe(2);
    expect(lab.log).toContain(message);
    expect(lab.out).toBe('');
    expect(readdirSync(lab.folder).sort()).toEqual(['test.csv', 'train.csv']);
  });
});
