/** What inputs rest on, made through the product's own actions. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@core/shared/calendar/day';
import type { District } from '@local-cloud/district';
import { advanceUntilRest } from '../../scripts/demo/import-workbook';
import { draftOf, OFFICE, signed } from './follow-ups';
import { blankForm } from './forms';
import { registryExtract } from './registry';
import { bindPerson, grant, openidOf, TODAY, TOWNS, type SmallDistrict } from './small-district';
import { workIn } from './work';

type Town = 0 | 1;

/** Makers bound to one district; each returns what an input names. */
export function makersIn(district: District, ids: SmallDistrict) {
  const act: District['act'] = (openid, action, input) => district.act(openid, action, input);
  const work = workIn(district, ids);
  const administrator = openidOf('administrator', 0);
  const id = () => randomUUID();
  const personOf = async (openid: string): Promise<string> => {
    const session = await act(openid, 'session.open', {});
    if (!session.bound) throw new Error(`${openid} is not bound`);
    return session.person.id;
  };
  const release = (personId: string) =>
    act(administrator, 'binding.release', { id: id(), personId, reason: '测试' });
  /** The caller, or the office for those who may upload nothing. */
  const uploader = async (openid: string): Promise<string> => {
    const file = { id: id(), fileName: '表.xlsx' };
    return (await district.send(openid, 'upload.begin', file)).answer.ok ? openid : OFFICE;
  };
  const form = async (openid: string) => blankForm(district, await uploader(openid));
  const extract = async (openid: string) => registryExtract(district, await uploader(openid));

  return {
    /** All towns as they are now: a new order must name each. */
    everyTown: async (): Promise<string[]> =>
      (await act(administrator, 'guide.open', {})).towns.map((town) => town.id),
    form,
    extract,
    /** The member of a town, bound to nobody. */
    unbound: async (town: Town): Promise<string> => {
      if (town === 1) await release(ids.members[1]);
      return ids.members[town];
    },
    bound: async (town: Town): Promise<string> => {
      if (town === 0) await bindPerson(district, ids.members[0], 't-bound');
      return ids.members[town];
    },
    code: async (town: Town): Promise<string> => {
      const issued = { id: id(), personId: ids.members[town] };
      return (await act(administrator, 'binding.issue', issued)).code;
    },
    alsoInstructor: async (town: Town): Promise<string> => {
      const person = { personId: ids.members[town] };
      const grant = { role: 'instructor', scopeId: 'district', from: '2026-01-01' } as const;
      await act(administrator, 'role.grant', { id: id(), person, ...grant });
      return ids.members[town];
    },
    /** A correction of the town's unit by the caller, or by the office for those who may not. */
    corrected: async (town: Town, openid: string): Promise<string> => {
      const change = { id: id(), unitId: ids.units[town], changes: { contactName: '某人' } };
      const { answer } = await district.send(openid, 'unit.correct', change);
      if (!answer.ok) await act(OFFICE, 'unit.correct', change);
      return change.id;
    },
    /** A unit that nobody is responsible for yet. */
    added: async (town: Town): Promise<string> => {
      const facts = { name: `新来${id().slice(0, 6)}`, kind: 'enterprise' as const };
      const input = { id: id(), facts: { ...facts, townId: ids.towns[town] } };
      return (await act(OFFICE, 'unit.add', input)).unitId;
    },
    async assigned(town: Town): Promise<string> {
      const changeId = id();
      const unitIds = [await this.added(town)];
      const input = { id: changeId, unitIds, instructorId: ids.colleagues[town] };
      await act(openidOf('districtSupervisor', 0), 'responsibility.assign', input);
      return changeId;
    },
    /** A unit without a party organisation: in town 0 of the first instructor. */
    bareUnit: async (town: Town): Promise<string> => {
      if (town === 1) return ids.bareUnits[1];
      const { units } = await act(administrator, 'unit.list', { query: '甲二' });
      return units[0]?.unitId ?? '';
    },
    /** Another person of the town's office: nobody settles what they accepted. */
    colleagueInTown: async (town: Town): Promise<string> => {
      const openid = `t-office-${town}`;
      const person = await grant(district, '另一干部', 'townSupervisor', ids.towns[town]);
      await bindPerson(district, person, openid);
      return openid;
    },
    /** The town's branch with a level of before the records. */
    graded: async (town: Town): Promise<string> => {
      const organizationId = ids.organizations[town];
      await act(openidOf('districtSupervisor', 0), 'grade.set', {
        id: id(),
        organizationId,
        scale: 'demonstration',
        level: 'district',
        on: '2025-12-31',
        reason: '核实',
        document: '永两新〔2025〕3号',
      });
      return organizationId;
    },
    async heard(town: Town): Promise<string> {
      const organizationId = await this.graded(town);
      const words = { scale: 'demonstration', words: '拟降级' };
      await act(openidOf('districtSupervisor', 0), 'grade.hear', {
        id: id(),
        organizationId,
        ...words,
      });
      return organizationId;
    },
    async investigated(town: Town): Promise<string> {
      const unitId = await this.bareUnit(town);
      await work.investigated(unitId, openidOf('townSupervisor', town));
      return unitId;
    },
    leaveOf: async (openid: string): Promise<string> => {
      const leave = { id: id(), from: addDays(TODAY, 3), lastDay: addDays(TODAY, 4) };
      const { answer } = await district.send(openid, 'leave.request', {
        ...leave,
        reason: '年休假',
      });
      return answer.ok ? leave.id : 'none';
    },
    closed: (town: Town) =>
      act(openidOf('townSupervisor', town), 'closure.report', {
        id: id(),
        unitId: ids.units[town],
        from: TODAY,
        reason: '停产检修',
      }),
    roster: async (town: Town, meetingId: string) => {
      const page = await act(openidOf('secretary', town), 'meeting.open', { meetingId });
      return (page.roster ?? []).map(({ personId, state }) => ({ personId, state }));
    },
    signInCode: async (town: Town, meetingId: string): Promise<string> => {
      const { codes } = await act(openidOf('secretary', town), 'signIn.open', { meetingId });
      return codes[0]?.code ?? '';
    },
    absent: async (town: Town, meetingId: string): Promise<string> => {
      const member = openidOf('member', town);
      await act(member, 'absence.request', { id: id(), meetingId, kind: 'ill' });
      return personOf(member);
    },
    /** 补学 of the town's member: their own to report, somebody else's to confirm. */
    owesStudy: async (town: Town, openid: string) => {
      const meetingId = await work.meeting(town);
      const member = openidOf('member', town);
      const personId = await personOf(member);
      await work.confirmed(town, meetingId, { [personId]: 'absent' });
      return openid === member ? { meetingId } : { meetingId, personId };
    },
    run: async (): Promise<string> => {
      const runId = id();
      const input = { id: runId, fileId: await extract(OFFICE), fileName: '登记数据.xlsx' };
      await act(OFFICE, 'registry.inspect', input);
      return runId;
    },
    /** An export that the caller may ask for; nobody's where they may not. */
    exportOf: async (openid: string, done = false): Promise<string> => {
      const exportId = id();
      const townId = await townOf(openid);
      const input = { id: exportId, kind: 'roster', reason: '核对', ...(townId ? { townId } : {}) };
      const { answer } = await district.send(openid, 'export.start', input);
      for (let state = ''; answer.ok && done && state !== 'done';) {
        ({ state } = await act(openid, 'export.advance', { id: exportId }));
      }
      return exportId;
    },
    mapped: async (): Promise<string> => {
      const uploaded = { id: id(), fileId: await form(OFFICE), fileName: '月报.xlsx' };
      const { formId } = await act(OFFICE, 'form.upload', uploaded);
      const columns = [{ column: 0, fact: 'name' }];
      await act(OFFICE, 'form.map', { id: id(), formId, rows: 'units', columns });
      return formId;
    },
    importIn: async (state: 'ready' | 'applying' | 'done'): Promise<string> => {
      const importId = id();
      const fileId = await registryExtract(district, OFFICE, [
        ['戊一有限公司', '', '非公企业', TOWNS[0], '存续'],
      ]);
      const file = { id: importId, fileId, fileName: '名册.xlsx' };
      await advanceUntilRest(district, OFFICE, await act(OFFICE, 'roster.inspect', file));
      if (state === 'ready') return importId;
      const begun = await act(OFFICE, 'roster.apply', { id: importId });
      if (state === 'done') await advanceUntilRest(district, OFFICE, begun);
      return importId;
    },
    signedCase: async (town: Town): Promise<string> => {
      const followUpId = await draftOf(district, town, '实地走访');
      await signed(district, ids, town, followUpId);
      return followUpId;
    },
  };

  /** The town whose staff somebody is; none for the district's. */
  async function townOf(openid: string): Promise<string | undefined> {
    const { answer } = await district.send(openid, 'session.open', {});
    const { roles = [] } = (answer.ok ? answer.data : {}) as {
      roles?: { role: string; scopeName: string }[];
    };
    const own = roles.find(({ role }) => role === 'townSupervisor');
    const at = TOWNS.findIndex((name) => name === own?.scopeName);
    return at < 0 ? undefined : ids.towns[at];
  }
}
