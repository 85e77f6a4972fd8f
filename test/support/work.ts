/** Things of the daily work in a small district, made through the product's own actions. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { colleagueOf, openidOf, TODAY, type SmallDistrict } from './small-district';

type Town = 0 | 1;

/** Makers bound to one district; each returns the new thing's id. */
export function workIn(district: District, ids: SmallDistrict) {
  const now = () => district.cloud.clock.now();
  const act = <A extends Parameters<District['act']>[1]>(
    openid: string,
    action: A,
    input: Parameters<District['act']>[2] & { id: string },
  ) => district.act(openid, action, input as never).then(() => input.id);
  const instructor = (town: Town) => openidOf('instructor', town);
  const id = () => randomUUID();

  return {
    contact: (town: Town, more: object = {}) =>
      act(instructor(town), 'contact.record', {
        id: id(),
        unitId: ids.units[town],
        channel: 'phone',
        outcome: 'reached',
        happenedOn: TODAY,
        recordedAt: now(),
        ...more,
      }),
    /** A call of twenty days ago, recorded today: it waits. */
    lateContact: (town: Town) =>
      act(instructor(town), 'contact.record', {
        id: id(),
        unitId: ids.units[town],
        channel: 'phone',
        outcome: 'reached',
        happenedOn: addDays(TODAY, -20),
        recordedAt: now(),
      }),
    need: (town: Town) =>
      act(instructor(town), 'need.raise', {
        id: id(),
        unitId: ids.units[town],
        text: '希望对接技能培训',
        raisedOn: TODAY,
      }),
    promise: (town: Town) =>
      act(instructor(town), 'promise.make', {
        id: id(),
        unitId: ids.units[town],
        text: '把培训通知送来',
        dueOn: addDays(TODAY, 3),
      }),
    /** Leave of the town's colleague, one after the other in time: leaves may not overlap. */
    leave: (() => {
      let away = 0;
      return (town: Town, openid = colleagueOf(town), coverId?: string) => {
        away += 3;
        return act(openid, 'leave.request', {
          id: id(),
          from: addDays(TODAY, away),
          lastDay: addDays(TODAY, away + 1),
          ...(coverId ? { coverId } : {}),
          reason: '年休假',
        });
      };
    })(),
    /** An event of the town's branch on TODAY, or another day. */
    meeting: (town: Town, more: object = {}) =>
      act(openidOf('secretary', town), 'meeting.plan', {
        id: id(),
        organizationId: ids.organizations[town],
        kinds: ['partyDay'],
        on: TODAY,
        topic: '学习党章',
        hours: 2,
        ...more,
      }),
    /** The roster of an event as it is proposed, confirmed; `but` says who was not present. */
    confirmed: async (
      town: Town,
      meetingId: string,
      but: Record<string, 'onLeave' | 'absent' | 'excused'> = {},
    ) => {
      const secretary = openidOf('secretary', town);
      const { roster = [] } = await district.act(secretary, 'meeting.open', { meetingId });
      const rows = roster.map(({ personId, state }) => ({
        personId,
        state: but[personId] ?? state,
      }));
      return act(secretary, 'attendance.confirm', { id: id(), meetingId, rows });
    },
    /** A month's 通报 of a town, begun, or counted to its end. */
    report: async (town: Town, counted = false, month = '2026-05') => {
      const staff = openidOf('districtSupervisor', 0);
      const townId = ids.towns[town];
      const reportId = await act(staff, 'report.start', { id: id(), month, townId });
      while (counted) {
        const { report } = await district.act(staff, 'report.advance', { reportId });
        if (report.state === 'ready') break;
      }
      return reportId;
    },
    dataRequest: (town: Town) =>
      act(instructor(town), 'dataRequest.submit', {
        id: id(),
        kind: 'correction',
        text: '手机号已换',
      }),
    /** 投诉与建议 of the town's member, passed on to the town. */
    passedSuggestion: async (town: Town) => {
      const suggestionId = id();
      const written = { id: suggestionId, text: '培训通知来得太晚' };
      await act(openidOf('member', town), 'suggestion.submit', written);
      await act(openidOf('districtSupervisor', 0), 'suggestion.pass', {
        id: id(),
        suggestionId,
        officeId: ids.towns[town],
        note: '请镇街办理',
      });
      return suggestionId;
    },
    /**
     * One of somebody's, answered by the 工委; its own stays open, since nobody answers their own,
     * and whoever is on no roster has none.
     */
    answeredSuggestion: async (openid: string) => {
      const suggestionId = id();
      const written = { id: suggestionId, text: '培训通知来得太晚' };
      await district.send(openid, 'suggestion.submit', written);
      const answer = { id: id(), suggestionId, text: '已改' };
      await district.send(openidOf('districtSupervisor', 0), 'suggestion.answer', answer);
      return suggestionId;
    },
    /** 换届 of the town's branch: an event of the tree. */
    election: (town: Town) =>
      act(openidOf('districtSupervisor', 0), 'organization.change', {
        id: id(),
        organizationId: ids.organizations[town],
        on: TODAY,
        change: { kind: 'elect', termYears: 3 },
      }),
    /** A unit without a party organisation with all that the first four steps ask. */
    investigated: async (unitId: string, openid = colleagueOf(0)) => {
      const values = {
        operatesAt: '一号楼',
        aboveScale: false,
        headcount: 30,
        membersHere: 4,
        membersElsewhere: 0,
        fullMembers: 3,
        noneReason: 'notGuided',
        noneNote: '已动员',
        foundBy: '2026-09-01',
        foundOwner: '某人',
      };
      await act(openid, 'ledger.state', { id: id(), unitId, values });
      const found = { hidden: 0, moving: [] };
      return act(openid, 'investigation.verify', { id: id(), unitId, found });
    },
    handover: (town: Town) =>
      act(openidOf('districtSupervisor', 0), 'handover.propose', {
        id: id(),
        fromId: ids.colleagues[town],
        toId: ids.instructors[town],
        unitIds: [ids.bareUnits[town]],
        on: TODAY,
        reason: '岗位调整',
      }),
  };
}
