/**
 * Facts of subjects, out of the records (the table of docs/adr/0017): what the questions
 * ask for and no more, for many subjects in the same number of requests.
 */
import {
  countFact,
  flagFact,
  spanFact,
  type FactTest,
  type Facts,
} from '@core/modules/standards/facts.contract';
import type { Deps } from '@server/runtime/deps';
import type { PracticeSubject } from '../subjects';
import { askedOf } from './asked';
import { branchTellers } from './branch-facts';
import { practiceTellers } from './practice-facts';
import { readRecords } from './records';
import type { Teller } from './teller';
import { treeTellers } from './tree';
import { unitTellers } from './unit-facts';

const tellers: Readonly<Record<string, Teller>> = {
  ...treeTellers,
  ...unitTellers,
  ...branchTellers,
  ...practiceTellers,
};

/** Facts that some teller tells; a test holds the closed list to it. */
export const toldFacts: readonly string[] = Object.keys(tellers);
export const namedFacts: readonly string[] = [
  ...flagFact.options,
  ...countFact.options,
  ...spanFact.options,
  'meetings',
  'profile',
  'standard',
  'process',
  'pair',
  'means',
  'pledges',
  'grade',
  'gradeMonths',
];

/** By subject; what the records do not know is left out. */
export async function readFacts(
  deps: Deps,
  subjects: readonly PracticeSubject[],
  tests: readonly FactTest[],
): Promise<Map<string, Facts>> {
  const asked = askedOf(tests, deps.today);
  const records = await readRecords(deps, subjects, asked);
  return new Map(
    subjects.map((subject) => {
      const around = { deps, subject, records, asked };
      const facts = asked.keys.flatMap((key) => {
        const [name = '', ...rest] = key.split('/');
        const told = tellers[name]?.(around, rest, key);
        return told ? [[key, told] as const] : [];
      });
      return [subject.id, Object.fromEntries(facts)];
    }),
  );
}
