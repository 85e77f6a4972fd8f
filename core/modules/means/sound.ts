/**
 * Whether a pack's means can be worked with.
 *
 * B1 Codes are unique; an entitlement's channel is an office's, its purpose the pack's.
 * B2 A cap holds at least one of what it caps.
 * B3 The red lines: no order of people, no picture, no place.
 * B4 What follows from a standard or a step is an entitlement of the pack, of the published sum; of
 *    a standard one that rests on its acceptance.
 */
import type { MeansRules } from './rules.contract';
import type { Process } from '@core/modules/processes/rules.contract';
import type { Consequence, Standard } from '@core/modules/standards/rules.contract';
import { asksForbidden, isUnique } from '@core/modules/standards/sound';

/** What is wrong, in words; empty when nothing is. */
export function meansProblems({ channels, purposes, entitlements }: MeansRules): string[] {
  const problems: string[] = [];
  const unless = (fine: boolean, words: string): void => void (fine || problems.push(words));
  for (const list of [channels, purposes, entitlements])
    unless(isUnique(list.map(({ code }) => code)), '编号重复');
  for (const { code, channel, purpose, fen, capPerYear } of entitlements) {
    unless(
      channels.some((one) => one.code === channel && one.from === 'office'),
      `${code}：渠道不对`,
    );
    unless(
      purposes.some((one) => one.code === purpose),
      `${code}：用途不对`,
    );
    unless(capPerYear === undefined || capPerYear >= fen, `${code}：上限低于一笔`);
  }
  const titles = [...channels, ...purposes, ...entitlements].map(({ title }) => title);
  unless(!asksForbidden(titles.join()), '违反红线');
  return problems;
}

type Giving = Extract<Consequence, { kind: 'means' }>;

/** B4: what is wrong between what standards and processes promise and what the means give. */
export function promisedProblems(
  { entitlements }: Pick<MeansRules, 'entitlements'>,
  standards: readonly Standard[],
  processes: readonly Process[],
): string[] {
  const given = (follows: readonly Consequence[]): Giving[] =>
    follows.flatMap((one) => (one.kind === 'means' ? [one] : []));
  const wrong = ({ entitlement, yuan }: Giving, standard?: string): boolean => {
    const found = entitlements.find(({ code }) => code === entitlement);
    if (!found || (yuan !== undefined && yuan * 100 !== found.fen)) return true;
    const { ground } = found;
    return (
      standard !== undefined && !(ground.kind === 'acceptance' && ground.standard === standard)
    );
  };
  return [
    ...standards.flatMap(({ code, follows }) =>
      given(follows).flatMap((one) =>
        wrong(one, code) ? [`${code}：没有相应的补助，或金额不一样`] : [],
      ),
    ),
    ...processes.flatMap(({ code, steps }) =>
      steps.flatMap((step) =>
        given(step.follows).flatMap((one) =>
          wrong(one) ? [`${code}.${step.code}：没有相应的补助，或金额不一样`] : [],
        ),
      ),
    ),
  ];
}
