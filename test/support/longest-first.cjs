/**
 * The order of test files: what takes longest begins first, so that no core is idle while the other
 * works off a long file that began last. A fresh clone knows no durations, and the size of a file says
 * little: a matrix of thousands of cases is a short text. What is not named follows as jest orders it.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

const ROOT = join(__dirname, '..');

/** By measured time, within each of the two rounds of `scripts/test.ts`. */
const LONGEST = [
  'core/rules/mutations',
  'server/matrix',
  'server/lives',
  'server/replay',
  'server/web-matrix',
  'server/standing-rights',
  'server/meetings',
  'server/points',
  'server/large',
  'server/imports',
  'server/demo-export',
  'server/statements',
  'weapp/miniprogram-ci',
  'server/organizations',
  'server/running',
  'server/practices/composed',
  'server/command-line',
  'server/reports',
  'e2e/forms',
  'e2e/accessibility',
  'e2e/desk',
  'e2e/desk-layout',
  'e2e/taps',
  'e2e/points',
  'e2e/states',
  'e2e/widths',
  'e2e/live',
  'e2e/roster-import',
  'e2e/ledger',
  'e2e/codes',
  'e2e/hands',
  'e2e/party-day',
  'e2e/two-taps',
].map((name) => join(ROOT, `${name}.test.ts`));

class LongestFirst extends Sequencer {
  sort(tests) {
    const gone = LONGEST.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`no such file of tests: ${gone.join(', ')}`);
    const rank = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}

module.exports = LongestFirst;
