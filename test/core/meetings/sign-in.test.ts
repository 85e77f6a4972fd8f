import { createHash } from 'node:crypto';
import { isCodeTaken, signInCode, WINDOW_MS, windowAt } from '@core/modules/meetings/sign-in';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const NOW = 1_790_000_000_000;
const codeAt = (instant: number, meeting = 'm', secret = 's') =>
  signInCode(sha256, secret, meeting, windowAt(instant));
const taken = (code: string, instant: number, meeting = 'm', secret = 's') =>
  isCodeTaken(sha256, secret, meeting, code, instant);

it('S1 six digits that follow from the event, its secret and the window', () => {
  expect(codeAt(NOW)).toMatch(/^\d{6}$/);
  const codes = [codeAt(NOW), codeAt(NOW + WINDOW_MS), codeAt(NOW, 'n'), codeAt(NOW, 'm', 't')];
  expect(new Set(codes).size).toBe(4);
  expect(taken(codeAt(NOW), NOW, 'n')).toBe(false);
  expect(taken(codeAt(NOW), NOW, 'm', 't')).toBe(false);
});

it('S2 taken in its window and the next, then never again', () => {
  const start = windowAt(NOW) * WINDOW_MS;
  const code = codeAt(start);
  expect(taken(code, start)).toBe(true);
  expect(taken(code, start + 2 * WINDOW_MS - 1)).toBe(true);
  expect(taken(code, start + 2 * WINDOW_MS)).toBe(false);
  expect(taken(code, start - 1)).toBe(false);
  expect(taken('', start)).toBe(false);
});
