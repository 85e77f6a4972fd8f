import type { privacyActions } from '@core/modules/privacy/actions';
import { id, scoped, unscoped, type FixturesOf, type World } from '../support/fixture';

export const fixtures = ({ ids, work }: World) =>
  ({
    'myData.open': { requests: 56, call: unscoped(), full: () => ({}) },
    'myData.export': {
      requests: 61,
      call: unscoped(() => ({ id: id() })),
      full: () => ({ id: 'h1' }),
    },
    'person.export': {
      requests: 62,
      call: unscoped(() => ({
        id: id(),
        personId: ids.members[0],
        reason: '本人书面申请',
      })),
      full: () => ({ id: 'h2', personId: ids.members[0], reason: '本人申请' }),
    },
    'dataRequest.submit': {
      requests: 7,
      call: unscoped(() => ({
        id: id(),
        kind: 'correction',
        text: '手机号已换',
      })),
      full: () => ({ id: 'h3', kind: 'correction', text: '手机号已换' }),
    },
    'dataRequest.list': { requests: 3, call: unscoped(), full: () => ({ after: 'x' }) },
    'dataRequest.answer': {
      requests: 9,
      call: scoped(async (town) => ({
        id: id(),
        requestId: await work.dataRequest(town),
        done: true,
        text: '已改',
      })),
      full: () => ({ id: 'h4', requestId: 'q1', done: true, text: '已改' }),
    },
    'person.erase': {
      requests: 11,
      // Still in charge of units: CONFLICT, which is past the policy.
      call: unscoped(() => ({
        id: id(),
        personId: ids.members[0],
        reason: '本人申请',
      })),
      full: () => ({ id: 'h5', personId: 'nobody', reason: '本人申请' }),
    },
  }) satisfies FixturesOf<typeof privacyActions>;
