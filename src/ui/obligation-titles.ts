import type { Obligation } from '@core/rulepacks/rule-pack.contract';
import { rulePacks } from '@core/rulepacks';

/** What every pack that this client knows calls its obligations: a code means the same in all. */
const KNOWN = new Map<string, Obligation>(
  Object.values(rulePacks)
    .flatMap((pack) => pack.cadence)
    .flatMap((rules) => rules.obligations)
    .map((obligation) => [obligation.code, obligation]),
);

/** What the district calls its contacts together, by the pack that the server named. */
export const contactsTitle = (packId: string): string =>
  rulePacks[packId]?.cadence.at(-1)?.title ?? '联系';

/** Short name of an obligation, for cards. */
export const obligationTitle = (code: string): string => KNOWN.get(code)?.short ?? code;

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
  KNOWN.get(code)?.evidence ?? null;

/** Its icon, by what it asks for. */
export const obligationIcon = (code: string): string =>
  ICONS[KNOWN.get(code)?.evidence ?? 'contact'];

/** Whether 条件不具备 may be stated for it. */
export const mayLackConditions = (code: string): boolean =>
  ['development', 'founding'].includes(KNOWN.get(code)?.evidence ?? '');
