/** A right is asked again when a thing goes on and when it ends: codes, moves, administrators, handovers, own matters. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRIVACY_VERSION, type Role } from '@core/modules/people/contract';
import { addDays } from '@core/shared/calendar/day';
import { startDistrict } from '@local-cloud/district';
import type { StoredPerson } from '@server/modules/people/stored';
import { FUNCTIONS_DIR, type FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import {
  bindPerson,
  colleagueOf,
  openidOf,
  TODAY,
  type SmallDistrict,
} from '../support/small-district';
import { writeStored } from '../support/edit-stored';
import { claim } from '../support/points';
import { workIn } from '../support/work';

const ADMINISTRATOR = openidOf('administrator', 0);
const SECRETARY = openidOf('secretary', 0);
const TOWN = openidOf('townSupervisor', 0);
const OTHER_TOWN = openidOf('townSupervisor', 1);
const id = () => randomUUID();
const TOMORROW = addDays(TODAY, 1);

let district: FreshDistrict;
let ids: SmallDistrict;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
}, 120_000);

const codeOf = async (openid: string, action: string, input: object): Promise<string> => {
  const { answer } = await district.send(openid, action, input);
  return answer.ok ? 'OK' : answer.error.code;
};
const issue = (openid: string, personId: string) =>
  district.act(openid, 'binding.issue', { id: id(), personId });
const redeem = (openid: string, code: string) =>
  codeOf(openid, 'binding.redeem', { id: id(), code, consent: PRIVACY_VERSION });
const grant = (personId: string, role: Role, scopeId: string, from = '2026-01-01') =>
  district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { personId },
    role,
    scopeId,
    from,
  });
const newcomer = async (role: Role, scopeId: string, openid: string) => {
  const { personId } = await district.act(ADMINISTRATOR, 'role.grant', {
    id: id(),
    person: { name: `新人${openid}` },
    role,
    scopeId,
    from: '2026-01-01',
  });
  await bindPerson(district, personId, openid);
  return personId;
};
const end = (personId: string, role: Role, scopeId: string, to = TODAY, openid = ADMINISTRATOR) =>
  codeOf(openid, 'role.end', { id: id(), personId, role, scopeId, to, reason: '调整' });
const personOf = async (openid: string): Promise<string> => {
  const session = await district.act(openid, 'session.open', {});
  if (!session.bound) throw new Error(`${openid} is not bound`);
  return session.person.id;
};
/** The member of town 0 belongs to the branch of town 1 from today on. */
const move = async (personId: string): Promise<void> => {
  await end(personId, 'member', ids.organizations[0]);
  await grant(personId, 'member', ids.organizations[1], TODAY);
};

describe('a binding code', () => {
  it('ends when the person is given other roles: no code of a member lets in an administrator', async () => {
    const { code } = await issue(SECRETARY, ids.members[0]);
    await grant(ids.members[0], 'administrator', 'district');
    expect(await redeem('x-thief', code)).toBe('CODE_INVALID');
    expect(await codeOf('x-thief', 'system.status', {})).toBe('UNBOUND');
  });

  it('ends when the person loses a role, also to the code of an administrator', async () => {
    const { code } = await issue(ADMINISTRATOR, ids.members[0]);
    await end(ids.members[0], 'member', ids.organizations[0]);
    expect(await redeem('x-late', code)).toBe('CODE_INVALID');
  });

  it('ends with the office of whoever issued it', async () => {
    const { code } = await issue(SECRETARY, ids.members[0]);
    await end(await personOf(SECRETARY), 'secretary', ids.organizations[0]);
    expect(await redeem('x-late', code)).toBe('CODE_INVALID');
  });

  it('ends on the day on which the issuer’s office ends, asked on that day', async () => {
    const { code } = await issue(TOWN, ids.members[0]);
    await end(await personOf(TOWN), 'townSupervisor', ids.towns[0], TOMORROW);
    district.cloud.clock.setToday(TOMORROW);
    expect(await redeem('x-late', code)).toBe('CODE_INVALID');
  });

  it('still lets in whom it was issued for while nothing has changed', async () => {
    const { code } = await issue(TOWN, ids.members[0]);
    expect(await redeem('x-member', code)).toBe('OK');
  });
});

describe('sixty wrong codes at once', () => {
  it.each([
    ['binding.redeem', { code: 'WRONG234' }],
    ['administrator.claim', { code: 'WRONGCODE', name: '某人', districtName: '某区' }],
  ])('%s compares five at most', async (action, more) => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () =>
        codeOf('x-crowd', action, { id: id(), consent: PRIVACY_VERSION, ...more }),
      ),
    );
    expect(answers.filter((code) => code === 'CODE_INVALID').length).toBeLessThanOrEqual(5);
    expect(new Set(answers)).not.toContain('OK');
    expect(new Set(answers)).not.toContain('INTERNAL');
  });

  it('attendance.signIn compares five at most', async () => {
    const meetingId = await workIn(district, ids).meeting(0);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        codeOf(openidOf('member', 0), 'attendance.signIn', {
          id: id(),
          meetingId,
          code: String(i).padStart(6, '0'),
        }),
      ),
    );
    expect(answers.filter((code) => code === 'CODE_INVALID').length).toBeLessThanOrEqual(5);
  });
});

describe('somebody who moved to another branch in another town', () => {
  beforeEach(() => move(ids.members[0]));

  it('is the new secretary’s and the new town’s from that day, and not the old ones’', async () => {
    const listed = async (openid: string) =>
      (await district.act(openid, 'person.list', {})).people.some(
        (p) => p.personId === ids.members[0],
      );
    expect(await listed(SECRETARY)).toBe(false);
    expect(await listed(TOWN)).toBe(false);
    expect(await listed(openidOf('secretary', 1))).toBe(true);
    expect(await listed(OTHER_TOWN)).toBe(true);
    for (const openid of [SECRETARY, TOWN]) {
      const input = { id: id(), personId: ids.members[0] };
      expect(await codeOf(openid, 'binding.issue', input)).toBe('FORBIDDEN');
      const release = { ...input, id: id(), reason: '换手机' };
      expect(await codeOf(openid, 'binding.release', release)).toBe('FORBIDDEN');
      const points = { subject: { kind: 'member', id: ids.members[0] } };
      expect(await codeOf(openid, 'points.open', points)).toBe('FORBIDDEN');
    }
    expect((await issue(OTHER_TOWN, ids.members[0])).code).toHaveLength(8);
  });

  it('is in no file of the old town any more', async () => {
    const take = async (openid: string, townId: string) => {
      const exportId = id();
      let status = await district.act(openid, 'export.start', {
        id: exportId,
        kind: 'roster',
        townId,
        reason: '核对',
      });
      while (status.state !== 'done') {
        status = await district.act(openid, 'export.advance', { id: exportId });
      }
      return status.rows;
    };
    // Units, branches, instructors, their responsibilities, and the members who are there today.
    expect(await take(TOWN, ids.towns[0])).toBe(3 + 1 + 2 + 3 + 2);
    expect(await take(OTHER_TOWN, ids.towns[1])).toBe(2 + 1 + 2 + 2 + 3);
  });
});

describe('an administrator without an end', () => {
  it('always remains, also when two end each other at once from tomorrow', async () => {
    const second = await newcomer('administrator', 'district', 'x-second');
    const first = await personOf(ADMINISTRATOR);
    const answers = await Promise.all([
      end(second, 'administrator', 'district', TOMORROW, ADMINISTRATOR),
      end(first, 'administrator', 'district', TOMORROW, 'x-second'),
    ]);
    expect(answers.filter((code) => code === 'OK')).toHaveLength(1);
    district.cloud.clock.setToday(TOMORROW);
    const left = await Promise.all(
      [ADMINISTRATOR, 'x-second'].map((openid) => codeOf(openid, 'system.status', {})),
    );
    expect(left.sort()).toEqual(['FORBIDDEN', 'OK']);
  });

  it('is counted only when bound: the last one’s binding is not released, the last one not removed', async () => {
    const first = await personOf(ADMINISTRATOR);
    await district.act(ADMINISTRATOR, 'role.grant', {
      id: id(),
      person: { name: '未绑定' },
      role: 'administrator',
      scopeId: 'district',
      from: '2026-01-01',
    });
    const release = { id: id(), personId: first, reason: '换手机' };
    expect(await codeOf(ADMINISTRATOR, 'binding.release', release)).toBe('CONFLICT');
    const second = await newcomer('administrator', 'district', 'x-second');
    expect(await end(second, 'administrator', 'district', addDays(TODAY, 30))).toBe('OK');
    // Whose office has an end removes nobody who is the last without.
    const erase = { id: id(), personId: first, reason: '调离' };
    expect(await codeOf('x-second', 'person.erase', erase)).toBe('CONFLICT');
  });
});

describe('the way back that the deployment alone opens', () => {
  const NEW_CODE = 'ANOTHERCODE2027';
  const claimWith = (openid: string, code: string) =>
    district
      .send(openid, 'administrator.claim', {
        id: id(),
        code,
        consent: PRIVACY_VERSION,
        name: '新管理员',
        districtName: '别的区',
      })
      .then(({ answer }) => (answer.ok ? 'OK' : answer.error.code));

  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  /** The same data under another code of the deployment, with these people as a broken restore left them. */
  const redeployed = async (persons: readonly StoredPerson[] = []) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-redeployed-'));
    await district.cloud.backup(join(dataDir, 'cloud.db'));
    writeStored(dataDir, 'persons', persons);
    const again = await startDistrict({
      dataDir,
      flush: 'bySystem',
      functionsDir: FUNCTIONS_DIR,
      workers: 2,
      env: { LIANGXIN_FIRST_ADMIN_HASH: createHash('sha256').update(NEW_CODE).digest('hex') },
    });
    again.cloud.clock.setToday(TODAY);
    const end = () => again.cloud.close().then(() => rmSync(dataDir, { recursive: true }));
    ends.push(end);
    district = { ...again, dataDir, end };
  };

  it('stays shut while an administrator is in office, whatever the code', async () => {
    expect(await claimWith('x-back', 'LOCALADMIN2026')).toBe('CODE_INVALID');
    await redeployed();
    expect(await district.act('x-back', 'session.open', {})).toMatchObject({ emptyCloud: false });
    expect(await claimWith('x-back', NEW_CODE)).toBe('CODE_INVALID');
  });

  it('opens to a new code when none is left, once, audited, the tree as it was', async () => {
    const personId = await personOf(ADMINISTRATOR);
    const persons = district.cloud.dump()['persons'] as StoredPerson[];
    const ended = persons
      .filter(({ _id }) => _id === personId)
      .map((person) => ({ ...person, roles: person.roles.map((r) => ({ ...r, to: TODAY })) }));
    await redeployed(ended);
    expect(await district.act('x-back', 'session.open', {})).toMatchObject({ emptyCloud: true });
    expect(await claimWith('x-back', NEW_CODE)).toBe('OK');
    expect(await claimWith('x-again', NEW_CODE)).toBe('CODE_INVALID');
    expect(await district.act('x-back', 'session.open', {})).toMatchObject({
      districtName: '测试区',
      roles: [{ role: 'administrator' }],
    });
    const lines = district.cloud.dump()['audit'] as {
      action: string;
      at: number;
      reason?: string;
    }[];
    const claims = lines.filter(({ action }) => action === 'administrator.claim');
    expect(claims.sort((a, b) => a.at - b.at)).toEqual([
      expect.not.objectContaining({ reason: expect.anything() }),
      expect.objectContaining({ reason: expect.stringContaining('部署方') }),
    ]);
  });
});

describe('a shared phone', () => {
  it('delivers nobody’s record under another’s identity, whatever the phone believes', async () => {
    const suggestion = { id: id(), text: '建议' };
    const owner = await personOf(openidOf('member', 0));
    const asAnother = await district.send(SECRETARY, 'suggestion.submit', suggestion, { owner });
    expect(asAnother.answer).toMatchObject({ ok: false, error: { code: 'UNBOUND' } });
    const asNobody = await district.send('x-nobody', 'suggestion.submit', suggestion, { owner });
    expect(asNobody.answer).toMatchObject({ ok: false, error: { code: 'UNBOUND' } });
    expect(district.cloud.dump()['suggestions']).toEqual([]);
    const own = await district.send(openidOf('member', 0), 'suggestion.submit', suggestion, {
      owner,
    });
    expect(own.answer.ok).toBe(true);
  });
});

describe('a handover of two towns', () => {
  const propose = async () => {
    // The giver is in charge of a unit of each town.
    const work = workIn(district, ids);
    const first = await district.act(openidOf('districtSupervisor', 0), 'handover.propose', {
      id: id(),
      fromId: ids.colleagues[1],
      toId: ids.colleagues[0],
      unitIds: [ids.bareUnits[1]],
      on: TODAY,
      reason: '调整',
    });
    expect(first.receipt).toBeTruthy();
    const [toSign] = (await district.act(colleagueOf(0), 'home.open', {})).toSign;
    await district.act(colleagueOf(0), 'handover.sign', { id: id(), handoverId: toSign ?? '' });
    const handoverId = id();
    await district.act(openidOf('districtSupervisor', 0), 'handover.propose', {
      id: handoverId,
      fromId: ids.colleagues[0],
      toId: ids.instructors[0],
      unitIds: [ids.bareUnits[0], ids.bareUnits[1]],
      on: TODAY,
      reason: '调整',
    });
    return { handoverId, work };
  };

  it('shows each town its own side, and each withdraws its own', async () => {
    const { handoverId } = await propose();
    const opened = await district.act(TOWN, 'handover.open', { handoverId });
    expect(opened.sheet.map(({ unitId }) => unitId)).toEqual([ids.bareUnits[0]]);
    expect(opened.units).toBe(1);
    const withdraw = { id: id(), handoverId, reason: '另行安排' };
    expect(await codeOf(OTHER_TOWN, 'handover.withdraw', withdraw)).toBe('OK');
    const left = await district.act(openidOf('instructor', 0), 'handover.open', { handoverId });
    expect(left).toMatchObject({ state: 'proposed', units: 1, maySign: true });
    expect(left.sheet.map(({ unitId }) => unitId)).toEqual([ids.bareUnits[0]]);
    // What has been withdrawn is no longer that town's to see.
    expect(await codeOf(OTHER_TOWN, 'handover.open', { handoverId })).toBe('FORBIDDEN');
  });

  it('passes nothing when whoever proposed it may not any more', async () => {
    const handoverId = id();
    await district.act(TOWN, 'handover.propose', {
      id: handoverId,
      fromId: ids.colleagues[0],
      toId: ids.instructors[0],
      unitIds: [ids.bareUnits[0]],
      on: TODAY,
      reason: '调整',
    });
    await end(await personOf(TOWN), 'townSupervisor', ids.towns[0]);
    const sign = { id: id(), handoverId };
    expect(await codeOf(openidOf('instructor', 0), 'handover.sign', sign)).toBe('CONFLICT');
  });

  it('is never proposed to oneself', async () => {
    await grant(ids.instructors[0], 'townSupervisor', ids.towns[0]);
    const input = {
      id: id(),
      fromId: ids.colleagues[0],
      toId: ids.instructors[0],
      unitIds: [ids.bareUnits[0]],
      on: TODAY,
      reason: '调整',
    };
    expect(await codeOf(openidOf('instructor', 0), 'handover.propose', input)).toBe('FORBIDDEN');
  });
});

describe('one’s own matters', () => {
  it('a secretary never grants their own absence; the town’s staff do', async () => {
    const meetingId = await workIn(district, ids).meeting(0);
    const personId = await personOf(SECRETARY);
    await district.act(SECRETARY, 'absence.request', { id: id(), meetingId, kind: 'ill' });
    const decide = () => ({ id: id(), meetingId, personId, granted: true });
    expect(await codeOf(SECRETARY, 'absence.decide', decide())).toBe('FORBIDDEN');
    expect(await codeOf(OTHER_TOWN, 'absence.decide', decide())).toBe('FORBIDDEN');
    const { roster = [] } = await district.act(TOWN, 'meeting.open', { meetingId });
    expect(roster.filter(({ mayDecide }) => mayDecide)).toMatchObject([{ personId }]);
    expect(await codeOf(TOWN, 'absence.decide', decide())).toBe('OK');
    expect((await district.act(TOWN, 'waiting.list', {})).items).toEqual([]);
  });

  it('a secretary’s own absence stands on the town’s list and is decided there', async () => {
    const meetingId = await workIn(district, ids).meeting(0);
    await district.act(SECRETARY, 'absence.request', { id: id(), meetingId, kind: 'ill' });
    expect((await district.act(OTHER_TOWN, 'waiting.list', {})).items).toEqual([]);
    const [item] = (await district.act(TOWN, 'waiting.list', {})).items;
    expect(item).toMatchObject({
      kind: 'absence',
      personName: '甲书记',
      meetingId,
      reason: '病假',
    });
    const decide = {
      id: id(),
      items: [{ kind: 'absence', id: item?.id ?? '' }],
      granted: true,
      reason: '情况属实',
    };
    expect(await codeOf(OTHER_TOWN, 'waiting.decide', decide)).toBe('FORBIDDEN');
    expect(await codeOf(TOWN, 'waiting.decide', decide)).toBe('OK');
    const { roster = [] } = await district.act(TOWN, 'meeting.open', { meetingId });
    expect(roster.find(({ absence }) => absence)).toMatchObject({ state: 'onLeave' });
  });

  it('a secretary never confirms what they claimed for somebody; a second person does', async () => {
    const subject = { kind: 'member', id: ids.members[0] } as const;
    const claimId = await claim(district, { openid: SECRETARY, subject });
    const decide = () => ({ id: id(), claimIds: [claimId], decision: 'confirm' });
    expect(await codeOf(SECRETARY, 'claim.decide', decide())).toBe('FORBIDDEN');
    const { claims } = await district.act(SECRETARY, 'claim.list', { state: 'waiting' });
    expect(claims.find((one) => one.claimId === claimId)).toMatchObject({ mayDecide: false });
    expect(await codeOf(TOWN, 'claim.decide', decide())).toBe('OK');
  });

  it('who disputes does not answer, and who leads a branch does not grade it', async () => {
    const disputeId = id();
    const subject = { kind: 'member', id: ids.members[0] } as const;
    await district.act(SECRETARY, 'dispute.open', {
      id: disputeId,
      about: { kind: 'claim', id: await claim(district, { openid: SECRETARY, subject }) },
      text: '请再核对',
    });
    const answer = () => ({ id: id(), disputeId, text: '已核对', changed: false });
    expect(await codeOf(SECRETARY, 'dispute.answer', answer())).toBe('FORBIDDEN');
    expect(await codeOf(TOWN, 'dispute.answer', answer())).toBe('OK');
    await grant(await personOf(SECRETARY), 'townSupervisor', ids.towns[0]);
    const grade = {
      id: id(),
      organizationId: ids.organizations[0],
      scale: 'demonstration',
      level: 'district',
      on: TODAY,
      reason: '核实',
    };
    expect(await codeOf(SECRETARY, 'grade.set', grade)).toBe('FORBIDDEN');
  });

  it('who is in charge of a unit excuses no mark of it at once, whatever else they are', async () => {
    await grant(ids.instructors[0], 'townSupervisor', ids.towns[0]);
    const { waits } = await district.act(openidOf('instructor', 0), 'closure.report', {
      id: id(),
      unitId: ids.units[0],
      from: TODAY,
      reason: '停产检修',
    });
    expect(waits).toBe(true);
  });
});
