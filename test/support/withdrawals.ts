/** Each kind of what waits: who makes one, and what somebody else decides on it. */
import { randomUUID } from 'node:crypto';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import type { WithdrawalKind } from '@core/modules/statements/withdrawals.contract';
import type { District } from '@local-cloud/district';
import { claim, RUN } from './points';
import { colleagueOf, openidOf, TODAY, type SmallDistrict } from './small-district';
import { workIn } from './work';

type Sent = Awaited<ReturnType<District['send']>>;

export const INSTRUCTOR = openidOf('instructor', 0);
export const MEMBER = openidOf('member', 0);
export const SECRETARY = openidOf('secretary', 0);
export const TOWN = openidOf('townSupervisor', 0);
const DISTRICT = openidOf('districtSupervisor', 0);
const id = () => randomUUID();

export interface Case {
  readonly by: string;
  readonly make: () => Promise<string>;
  /** What somebody else decides on it. */
  readonly decide: (itemId: string) => Promise<Sent>;
}

/** Bound to one district; a new kind without a row does not compile. */
export function withdrawalCases(
  district: District,
  ids: SmallDistrict,
  memberId: string,
): Readonly<Record<WithdrawalKind, Case>> {
  const work = workIn(district, ids);
  const state = () => ({ id: id(), unitId: ids.units[0], reason: '说明' });
  const decide = (kind: string, itemId: string): Promise<Sent> =>
    district.send(TOWN, 'waiting.decide', {
      id: id(),
      items: [{ kind, id: itemId }],
      granted: true,
      reason: '情况属实',
    });
  const submit = async <A extends ActionName>(
    openid: string,
    action: A,
    input: ActionRequest<A> & { id: string },
  ): Promise<string> => {
    await district.act(openid, action, input);
    return input.id;
  };

  return {
    leave: {
      by: colleagueOf(0),
      make: () => work.leave(0),
      decide: (item) => decide('leave', item),
    },
    lacking: {
      by: INSTRUCTOR,
      make: () => {
        const input = { ...state(), obligation: 'develop', year: 2026 };
        return submit(INSTRUCTOR, 'lacking.state', input);
      },
      decide: (item) => decide('lacking', item),
    },
    contest: {
      by: INSTRUCTOR,
      make: () => {
        const input = { ...state(), obligation: 'call', periodKey: '2026-W20' };
        return submit(INSTRUCTOR, 'mark.contest', input);
      },
      decide: (item) => decide('contest', item),
    },
    closure: {
      by: INSTRUCTOR,
      make: () => submit(INSTRUCTOR, 'closure.report', { ...state(), from: TODAY }),
      decide: (item) => decide('closure', item),
    },
    absence: {
      by: MEMBER,
      make: async () => {
        const meetingId = await work.meeting(0);
        await district.act(MEMBER, 'absence.request', { id: id(), meetingId, kind: 'ill' });
        return meetingId;
      },
      decide: (meetingId) =>
        district.send(SECRETARY, 'absence.decide', {
          id: id(),
          meetingId,
          personId: memberId,
          granted: true,
        }),
    },
    backfill: {
      by: INSTRUCTOR,
      make: () => work.lateContact(0),
      decide: (item) => decide('backfill', item),
    },
    claim: {
      by: MEMBER,
      make: () => claim(district, { openid: MEMBER }),
      decide: (claimId) =>
        district.send(SECRETARY, 'claim.decide', {
          id: id(),
          claimIds: [claimId],
          decision: 'confirm',
        }),
    },
    dispute: {
      by: MEMBER,
      make: () =>
        submit(MEMBER, 'dispute.open', {
          id: id(),
          about: { kind: 'rating', id: RUN },
          text: '漏了一次',
        } as never),
      decide: (disputeId) =>
        district.send(DISTRICT, 'dispute.answer', {
          id: id(),
          disputeId,
          text: '核对无误',
          changed: false,
        }),
    },
    makeUp: {
      by: MEMBER,
      make: async () => {
        const meetingId = await work.meeting(0);
        await work.confirmed(0, meetingId, { [memberId]: 'absent' });
        const done = { id: id(), meetingId, content: '学了材料', doneOn: TODAY };
        await district.act(MEMBER, 'makeUp.finish', done);
        return meetingId;
      },
      decide: (meetingId) =>
        district.send(SECRETARY, 'makeUp.finish', {
          id: id(),
          meetingId,
          personId: memberId,
          content: '学了材料',
          doneOn: TODAY,
        }),
    },
    dataRequest: {
      by: INSTRUCTOR,
      make: () => work.dataRequest(0),
      decide: (requestId) =>
        district.send(TOWN, 'dataRequest.answer', {
          id: id(),
          requestId,
          done: true,
          text: '已改',
        }),
    },
    suggestion: {
      by: MEMBER,
      make: () => submit(MEMBER, 'suggestion.submit', { id: id(), text: '建议' }),
      decide: (suggestionId) =>
        district.send(DISTRICT, 'suggestion.answer', { id: id(), suggestionId, text: '已改' }),
    },
  };
}
