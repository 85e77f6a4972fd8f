/**
 * Whether a pack's means can be worked with.
 *
 * B1 Codes are unique; an entitlement's channel is an office's, its purpose the pack's.
 * B2 A cap holds at least one of what it caps.
 * B3 The red lines: no order of people, no picture, no place.
 */
import type { MeansRules } from './rules.contract';
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
