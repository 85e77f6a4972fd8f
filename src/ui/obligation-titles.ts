import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { rulePacks } from '@core/rulepacks';
import { heldObligation, latestRules } from '@app/data/held-rules';

/** What every pack that this client knows calls its obligations: a code means the same in all. */
const KNOWN = new Map<string, Obligation>(
  Object.values(rulePacks)
    .flatMap((pack) => pack.cadence)
    .flatMap((rules) => rules.obligations)
    .map((obligation) => [obligation.code, obligation]),
);

/** As the district's own rules have it, where this client was told of them. */
const known = (code: string): Obligation | undefined => heldObligation(code) ?? KNOWN.get(code);

/** What the district calls its contacts together, by the pack that the server named. */
export const contactsTitle = (packId: string): string =>
  latestRules(packId)?.cadence.at(-1)?.title ?? '联系';

/** Short name of an obligation, for cards. */
export const obligationTitle = (code: string): string => known(code)?.short ?? code;

const ICONS: Readonly<Record<Obligation['evidence'], string>> = {
  call: 'phone',
  visit: 'footprints',
  interview: 'handshake',
  contact: 'messages-square',
  development: 'user-plus',
  founding: 'flag',
  event: 'clock',
};

/** What speaks for it; null for one that this client does not know. */
export const obligationEvidence = (code: string): Obligation['evidence'] | null =>
  known(code)?.evidence ?? null;

/** Its icon, by what it asks for. */
export const obligationIcon = (code: string): string => ICONS[known(code)?.evidence ?? 'contact'];

/** Whether 条件不具备 may be stated for it. */
export const mayLackConditions = (code: string): boolean =>
  ['development', 'founding'].includes(known(code)?.evidence ?? '');
