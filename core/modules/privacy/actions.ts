import * as z from '@core/shared/zod';
import { dataRequest, dataRequestKind, dataSection } from './contract';
import { day, id, line } from '@core/shared/primitives';
import { action } from '@core/modules/action';
import { everybody, offices } from '@core/modules/access';

const receipt = z.object({ receipt: z.string() });
const exported = z.object({ today: day, name: z.string(), sections: z.array(dataSection) });

export const privacyActions = {
  /** What is stored about the caller: each kind counted, the latest lines of it. */
  'myData.open': action({
    runsIn: 'desk',
    input: z.strictObject({}),
    output: exported,
    access: everybody,
  }),

  /** The same with every line, to take along; noted in the person's own list of accesses. */
  'myData.export': action({
    runsIn: 'desk',
    input: z.strictObject({ id }),
    output: exported,
    access: everybody,
  }),

  /** For somebody without a phone, with the reason: noted where the person reads it. */
  'person.export': action({
    again: true,
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, reason: line(100) }),
    output: exported,
    access: { administrator: 'all' },
  }),

  /** Asks that something be put right, or that the person be removed. */
  'dataRequest.submit': action({
    title: '数据申请',
    runsIn: 'desk',
    input: z.strictObject({ id, kind: dataRequestKind, text: line(300) }),
    output: receipt,
    access: everybody,
  }),

  /** Requests of one's scope that nobody has answered, oldest first. */
  'dataRequest.list': action({
    runsIn: 'desk',
    input: z.strictObject({ after: z.string().max(100).optional() }),
    output: z.object({ requests: z.array(dataRequest), next: z.string().optional() }),
    access: offices,
  }),

  /** What came of a request: carried out, or not with the reason. */
  'dataRequest.answer': action({
    runsIn: 'desk',
    input: z.strictObject({ id, requestId: id, done: z.boolean(), text: line(200) }),
    output: receipt,
    access: offices,
  }),

  /** Removes name, phone and OPENID; the organisation's records keep the person's id alone. */
  'person.erase': action({
    again: true,
    runsIn: 'desk',
    input: z.strictObject({ id, personId: id, reason: line(200) }),
    output: receipt,
    access: { administrator: 'all' },
  }),
};
