/** Which Chromium the browser's tests take: an installed one, a headless shell before a whole browser. */
import { chooseChromium, type Choice } from '../support/browser/find-chromium';

const SHELL = '/usr/bin/chromium-headless-shell';
const BROWSER = '/usr/bin/chromium';
const CARRIED = { executablePath: '/carried/chromium', args: ['--no-zygote'], env: { A: 'b' } };
const isHere: Choice['carried'] = () => CARRIED;
const isNot: Choice['carried'] = () => {
  throw new Error('no network');
};

const choose = (named: string | undefined, there: readonly string[], carried: Choice['carried']) =>
  chooseChromium({ named, isThere: (path) => there.includes(path), carried });

test('one that is named comes before all', () => {
  expect(choose('/my/chrome', ['/my/chrome', SHELL], isHere)).toEqual({
    named: '/my/chrome',
    executablePath: '/my/chrome',
    args: [],
    env: {},
  });
  expect(choose('carried', [SHELL], isHere)).toEqual({ named: 'carried', ...CARRIED });
  expect(() => choose('/my/chrome', [SHELL], isHere)).toThrow('names no file: /my/chrome');
  expect(() => choose('carried', [SHELL], isNot)).toThrow('no network');
});

test('else a shell that is installed, then a whole browser, then the carried one', () => {
  expect(choose(undefined, [BROWSER, SHELL], isHere).named).toBe(SHELL);
  expect(choose(undefined, [BROWSER], isHere).named).toBe(BROWSER);
  expect(choose(undefined, [], isHere)).toEqual({ named: 'carried', ...CARRIED });
});

test('without any the tests say where they looked, and why the carried one is none', () => {
  expect(() => choose(undefined, [], isNot)).toThrow(
    /not in \/usr\/bin\/chromium-headless-shell, .*\(no network\)/,
  );
});
