import * as z from '@core/shared/zod';
import {
  conclusion,
  investigationPage,
  investigationRow,
  ripeness,
  verification,
} from './contract';
import { day, id } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { unitRecorders } from '@core/modules/access';

const readers = { ...unitRecorders, administrator: 'all' } as const;
const receipt = z.object({ receipt: z.string() });

export const investigationActions = {
  /** Operating units without a party organisation, of one's scope, by town and name. */
  'investigation.list': action({
    runsIn: 'desk',
    input: z.strictObject({
      townId: id.optional(),
      ripeness: ripeness.optional(),
      after: z.string().max(300).optional(),
    }),
    output: z.object({
      today: day,
      units: z.array(investigationRow),
      towns: z.array(z.object({ id, name: z.string() })),
      next: z.string().optional(),
    }),
    access: readers,
  }),

  /** 五步排查 of one unit: which steps are done, and what the next one asks. */
  'investigation.open': action({
    runsIn: 'desk',
    input: z.strictObject({ unitId: id }),
    output: investigationPage.extend({ today: day, mayRecord: z.boolean() }),
    access: readers,
  }),

  /** 核实情况: what was found at the unit; it stands instead of what was found before. */
  'investigation.verify': action({
    title: '排查核实',
    runsIn: 'desk',
    after: { unitId: ['investigation.verify'] },
    input: z.strictObject({ id, unitId: id, found: verification }),
    output: receipt,
    access: unitRecorders,
  }),

  /** 联系跟踪: 帮建对象, or a reason. Asks for the four steps before. */
  'investigation.conclude': action({
    title: '排查结论',
    runsIn: 'desk',
    after: {
      unitId: ['contact.record', 'ledger.state', 'investigation.verify', 'investigation.conclude'],
    },
    input: z.strictObject({ id, unitId: id, conclusion }),
    output: receipt,
    access: unitRecorders,
  }),
};
