/** The seed of the browser's tests: made once, and again when anything that it rests on has changed. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fingerprint, keptSeed } from '../support/browser/kept-seed';
import { temporaryFolder } from './support';

const folder = temporaryFolder();
const place = join(folder, 'seeds');
const source = join(folder, 'source');
let made = 0;
const seed = (): string =>
  keptSeed(place, [source], (path) => {
    writeFileSync(join(path, 'data'), String((made += 1)));
  });
const dataOf = (path: string): string => readFileSync(join(path, 'data'), 'utf8');

beforeAll(() => {
  mkdirSync(join(source, 'inner'), { recursive: true });
  writeFileSync(join(source, 'inner', 'a'), 'one');
});

test('it is made once; a touched file is no change, another content or name is', () => {
  const first = seed();
  expect([dataOf(first), dataOf(seed())]).toEqual(['1', '1']);
  utimesSync(join(source, 'inner', 'a'), 1, 1);
  expect(seed()).toBe(first);
  writeFileSync(join(source, 'inner', 'a'), 'two');
  expect(dataOf(seed())).toBe('2');
  const before = fingerprint([source]);
  writeFileSync(join(source, 'b'), '');
  expect(fingerprint([source])).not.toBe(before);
  expect(dataOf(seed())).toBe('3');
  writeFileSync(join(source, 'inner', 'a'), 'one');
  expect(dataOf(seed())).toBe('4');
});

test('a seeding that fails leaves nothing behind and is tried again', () => {
  writeFileSync(join(source, 'inner', 'a'), 'three');
  const names = readdirSync(place);
  const fail = (path: string): void => {
    writeFileSync(join(path, 'data'), 'half');
    throw new Error('stopped');
  };
  expect(() => keptSeed(place, [source], fail)).toThrow('stopped');
  expect(readdirSync(place)).toEqual(names);
  expect(dataOf(seed())).toBe('5');
});

test('a seed of days ago goes when another is made', () => {
  const old = seed();
  utimesSync(old, 1, 1);
  expect(existsSync(seed())).toBe(true);
  writeFileSync(join(source, 'inner', 'a'), 'four');
  seed();
  expect(existsSync(old)).toBe(false);
});
