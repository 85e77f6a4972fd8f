/**
 * The rules that this phone judges and shows by: those that came with it, and those that its server
 * said it has in force. It judges by rules of the mark that an answer named, or not at all: no verdict is
 * told under other rules than the server's (`core/modules/rules/judging.ts`).
 */
import { begunWith, markOfRules } from '@core/modules/rules/judging';
import type { JudgingRules } from '@core/modules/rules/contract';
import { rulePacks } from '@core/rulepacks';
import type { Obligation } from '@core/rulepacks/rule-pack.contract';

/** Rules with their mark, as the server handed them out. */
export interface HeldRules {
  readonly mark: string;
  readonly pack: JudgingRules;
}

/** Read of the storage once: a screen asks for it with every line. */
let held: HeldRules | null | undefined;
let stored: () => HeldRules | null = () => null;
const heldNow = (): HeldRules | null => (held === undefined ? (held = stored()) : held);

/** Where held rules are read from when the app has started. */
export function readHeldRulesFrom(read: () => HeldRules | null): void {
  stored = read;
  held = undefined;
}

/** Holds rules from now on. */
export function holdRules(rules: HeldRules): void {
  held = rules;
}

/** What an answer said of the rules that it was judged by; an earlier server names the pack alone. */
export interface NamedRules {
  readonly packId: string;
  readonly rules?: string | undefined;
}

/** The rules that an answer was judged by; null when this phone does not hold them. */
export function rulesOf({ packId, rules }: NamedRules): JudgingRules | null {
  const carried = rulePacks[packId];
  if (rules === undefined) return carried ?? null;
  if (carried && markOfRules(carried) === rules) return carried;
  const last = heldNow();
  return last?.mark === rules ? last.pack : null;
}

/** The latest that this phone knows of a pack, to name things by; never to judge by. */
export function latestRules(packId: string): JudgingRules | null {
  const last = heldNow();
  if (last && begunWith(last.pack.id) === begunWith(packId)) return last.pack;
  return rulePacks[begunWith(packId)] ?? null;
}

/** An obligation of the district's own rules by its code, the latest version first. */
export const heldObligation = (code: string): Obligation | undefined =>
  [...(heldNow()?.pack.cadence ?? [])]
    .reverse()
    .flatMap(({ obligations }) => obligations)
    .find((one) => one.code === code);
