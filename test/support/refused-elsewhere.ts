/** Who is allowed by the contract and told no all the same, in tests of all actions, with the test in which it is OK. */
import type { ActionName } from '@core/modules/actions';
import type { Caller } from '@core/modules/action';

const isAbove = (caller: Caller): boolean =>
  caller === 'townSupervisor' || caller === 'districtSupervisor';

const isBelow = (caller: Caller): boolean => caller === 'instructor' || caller === 'secretary';

const notOfBranch = (caller: Caller): boolean =>
  caller === 'instructor' || caller === 'districtSupervisor';

/** Who is allowed and is still told no, because of the deployment itself, with the test in which it is OK. */
const ELSEWHERE: Partial<
  Record<ActionName, { code: string; when(caller: Caller, isFirst: boolean): boolean }>
> = {
  // first-run.test.ts: the deployment of these tests says which pack.
  'rulePack.choose': { code: 'CONFLICT', when: () => true },
  // suggestions.test.ts: nobody answers their own, and there is one person at the 工委 here.
  'suggestion.reopen': { code: 'CONFLICT', when: (caller) => caller === 'districtSupervisor' },
  // standards.test.ts: whose turn it is follows from the stages of the pack's own standard.
  'standard.begin': { code: 'FORBIDDEN', when: isAbove },
  'standard.state': { code: 'BAD_INPUT', when: (caller) => caller === 'districtSupervisor' },
  'standard.decide': { code: 'CONFLICT', when: (caller) => caller === 'districtSupervisor' },
  'standard.settle': { code: 'CONFLICT', when: (caller) => caller !== 'townSupervisor' },
  'standard.revoke': { code: 'CONFLICT', when: (caller) => caller === 'districtSupervisor' },
  // processes.test.ts: 发展党员 is the branch's and its 镇街's, a step its office's.
  'process.open': { code: 'FORBIDDEN', when: notOfBranch },
  'process.file': { code: 'FORBIDDEN', when: notOfBranch },
  'process.begin': { code: 'FORBIDDEN', when: (caller) => caller === 'instructor' },
  'process.record': { code: 'FORBIDDEN', when: (caller) => caller !== 'secretary' },
  'process.correct': { code: 'FORBIDDEN', when: (caller) => caller !== 'secretary' },
  'process.void': { code: 'FORBIDDEN', when: (caller) => caller !== 'secretary' },
  'process.stop': { code: 'FORBIDDEN', when: notOfBranch },
  'process.contest': { code: 'FORBIDDEN', when: notOfBranch },
  'process.settle': {
    code: 'FORBIDDEN',
    // The secretary contests in these tests, and nobody settles what they contested.
    when: (caller, isFirst) => caller !== 'townSupervisor' && (caller !== 'secretary' || isFirst),
  },
  // deadlines.test.ts: a 镇街 replies where the deadline is its own.
  'followUp.reply': { code: 'FORBIDDEN', when: (caller) => caller === 'townSupervisor' },
  // excellent.test.ts: the pack of these tests has published no threshold.
  'grade.findExcellent': { code: 'CONFLICT', when: () => true },
  // pairs.test.ts: a branch or an office begins one, the offices look at it and end it.
  'pair.begin': { code: 'FORBIDDEN', when: (caller) => caller === 'instructor' },
  'pair.review': { code: 'FORBIDDEN', when: isBelow },
  'pair.end': { code: 'FORBIDDEN', when: isBelow },
  'pair.settle': { code: 'FORBIDDEN', when: isBelow },
  // pledges.test.ts: a branch or an office makes one and ends it; ballots are the branch's.
  'pledge.make': { code: 'FORBIDDEN', when: (caller) => caller === 'instructor' },
  'pledge.reword': { code: 'CONFLICT', when: (caller) => caller === 'instructor' },
  'pledge.publish': { code: 'CONFLICT', when: (caller) => caller === 'instructor' },
  'pledge.judge': { code: 'CONFLICT', when: (caller) => caller !== 'secretary' },
  'pledge.review': { code: 'CONFLICT', when: (caller) => caller === 'instructor' },
  'pledge.end': { code: 'CONFLICT', when: (caller) => caller === 'instructor' },
  'pledge.settle': { code: 'CONFLICT', when: (caller) => caller === 'instructor' },
  'slip.issue': { code: 'FORBIDDEN', when: (caller) => caller === 'instructor' },
  // grades.test.ts: the other side replies, not the office that asked.
  'grade.reply': { code: 'FORBIDDEN', when: isAbove },
  // sessions.test.ts: an empty cloud; an account that is bound has no use for a code.
  'administrator.claim': { code: 'CODE_INVALID', when: (caller) => caller === 'stranger' },
};

/**
 * The code of the refusal; undefined where the answer is OK.
 * @param isFirst the caller is the one of their role by whom inputs are made
 */
export function refusedElsewhere(
  name: ActionName,
  caller: Caller,
  isFirst = true,
): string | undefined {
  const known = ELSEWHERE[name];
  return known?.when(caller, isFirst) ? known.code : undefined;
}
