/** Where a text stands to its limit, and what is said of it. */
import { limitOf } from '@app/phone/typing/limit-of';

test.each([
  [79, 100, 0, null],
  [80, 100, 0, '80/100 字'],
  [100, 100, 0, '100/100 字'],
  [101, 100, 1, '已超 1 字，最多 100 字'],
  [250, 200, 50, '已超 50 字，最多 200 字'],
])('%i of %i', (length, max, by, words) => {
  expect(limitOf('字'.repeat(length), max)).toEqual({ by, words });
});

test('a short limit is not counted out, but kept', () => {
  expect(limitOf('123456', 6, '位')).toEqual({ by: 0, words: null });
  expect(limitOf('1234567', 6, '位')).toEqual({ by: 1, words: '已超 1 位，最多 6 位' });
});

test('blanks around a text are dropped when it is saved, and do not count', () => {
  expect(limitOf(`  ${'字'.repeat(100)}\n `, 100).by).toBe(0);
});
