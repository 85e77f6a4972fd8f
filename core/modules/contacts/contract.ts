/** A unit as 今日 has it: judged by the server, or as facts for a phone that judges by the same rules. */
import * as z from '@core/shared/zod';
import { id } from '@core/shared/primitives';
import { unitFacts, verdict } from '@core/modules/cadence/contract';
import { matter } from '@core/modules/matters/contract';

/** A unit on 今日: facts enough to judge again on the phone, and the verdicts. */
export const homeUnit = z.object({
  unitId: id,
  name: z.string(),
  townId: id,
  townName: z.string(),
  phone: z.string().optional(),
  /** Whom to ask for; absent in a snapshot of an earlier app. */
  contactName: z.string().optional(),
  contactPost: z.string().optional(),
  /** Whose obligations these are: the caller's, or a colleague's whom the caller covers. */
  judgedFor: id,
  facts: unitFacts,
  verdicts: z.array(verdict),
  /** Open needs and promises. */
  matters: z.array(matter),
});
export type HomeUnit = z.infer<typeof homeUnit>;

/** The same for a phone that judges as the server does: no verdicts, contacts packed, and nothing that is empty. */
export const heldUnit = homeUnit.omit({ facts: true, verdicts: true, matters: true }).extend({
  facts: unitFacts
    .omit({ unitId: true, contacts: true })
    .partial()
    .extend({ contacts: z.array(z.string()) }),
  matters: z.array(matter).optional(),
});
export type HeldUnit = z.infer<typeof heldUnit>;
