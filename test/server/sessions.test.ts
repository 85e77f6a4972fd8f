/** Strangers, binding codes, the first administrator. */
import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';

const ADMINISTRATOR = openidOf('administrator', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
}, 60_000);
afterAll(() => district.end());

const claim = (openid: string, code = LOCAL_ADMIN_CODE, id: string = randomUUID()) =>
  district.send(openid, 'administrator.claim', {
    id,
    code,
    name: '管理员',
    districtName: '测试区',
    consent: PRIVACY_VERSION,
  });

const redeem = (
  openid: string,
  code: string,
  id: string = randomUUID(),
  consent = PRIVACY_VERSION,
) => district.send(openid, 'binding.redeem', { id, code, consent });

const issue = async (personId: string): Promise<string> =>
  (await district.act(ADMINISTRATOR, 'binding.issue', { id: randomUUID(), personId })).code;

describe('an empty cloud', () => {
  it('tells a stranger that it is empty, refuses a wrong code, takes the right one once', async () => {
    expect(await district.act('x-first', 'session.open', {})).toMatchObject({
      bound: false,
      emptyCloud: true,
    });
    const wrong = await claim('x-first', 'WRONGCODE');
    expect(wrong.answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
    ids = await fillSmallDistrict(district);
    const again = await claim('x-second');
    expect(again.answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
    expect(await district.act(ADMINISTRATOR, 'session.open', {})).toMatchObject({
      bound: true,
      districtName: '测试区',
      roles: [{ role: 'administrator' }],
    });
  });
});

describe('a stranger', () => {
  it('learns nothing but that there is a bind page', async () => {
    const session = await district.act('x-stranger', 'session.open', {});
    expect(session).toEqual({ bound: false, emptyCloud: false, today: TODAY });
    const home = await district.send('x-stranger', 'home.open', {});
    expect(home.answer).toMatchObject({ ok: false, error: { code: 'UNBOUND' } });
    expect(JSON.stringify(home.answer)).not.toContain('有限公司');
  });
});

describe('a binding code', () => {
  it('is issued for a page of people at once: each opens one account, whoever has one is named', async () => {
    const session = await district.act(openidOf('secretary', 0), 'session.open', {});
    const bound = session.bound ? session.person.id : '';
    await district.send(ADMINISTRATOR, 'binding.release', {
      id: randomUUID(),
      personId: ids.members[1],
      reason: '换手机',
    });
    const people = [ids.members[0], bound, ids.members[1]];
    const input = { id: randomUUID(), personIds: people };
    const { issued, refused, slips } = await district.act(
      ADMINISTRATOR,
      'binding.issueMany',
      input,
    );
    expect(issued.map(({ personId }) => personId)).toEqual([ids.members[0], ids.members[1]]);
    expect(refused).toEqual([
      { personId: bound, why: expect.stringContaining('已绑定') as string },
    ]);
    expect(issued[0]?.image).toMatch(/^data:image\/gif;base64,/);
    expect(new Set(issued.map(({ code }) => code)).size).toBe(2);
    const paper = strFromU8(
      unzipSync(Buffer.from(slips.base64, 'base64'))['word/document.xml'] ?? new Uint8Array(),
    );
    for (const { name, code } of issued) {
      expect(paper).toContain(name);
      expect(paper).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    }
    const listed = await district.act(ADMINISTRATOR, 'person.list', { unbound: true });
    const states = new Map(listed.people.map((p) => [p.personId, p.code]));
    expect(states.get(ids.members[0])).toEqual({ until: issued[0]!.expiresOn, live: true });
    expect(listed.people.every((p) => !p.bound)).toBe(true);
    // Sent again, its answer lost: the first codes are replaced, as with one.
    const again = await district.act(ADMINISTRATOR, 'binding.issueMany', input);
    const old = await redeem('x-many', issued[1]!.code);
    expect(old.answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
    const now = await redeem('x-many', again.issued[1]!.code);
    expect(now.answer).toMatchObject({ ok: true, data: { personId: ids.members[1] } });
  });

  it('lets one person in, once; the lost answer is given again', async () => {
    const code = await issue(ids.members[0]);
    const id = randomUUID();
    const first = await redeem(
      'x-member',
      ` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)}`,
      id,
    );
    expect(first.answer).toMatchObject({ ok: true, data: { personId: ids.members[0] } });
    const lost = await redeem('x-member', code, id);
    expect(lost.answer).toMatchObject({ ok: true, data: { personId: ids.members[0] } });
    const other = await redeem('x-other', code);
    expect(other.answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
    const twice = await redeem('x-member', code);
    expect(twice.answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
  });

  it('is refused without consent, and nothing is stored', async () => {
    const { answer } = await redeem('x-silent', 'ABCD2345', randomUUID(), '2000-01');
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', issues: [{ path: 'input.consent' }] },
    });
    expect(JSON.stringify(district.cloud.dump())).not.toContain('x-silent');
  });

  it('ends after 7 days', async () => {
    await district.act(ADMINISTRATOR, 'binding.release', {
      id: randomUUID(),
      personId: ids.members[0],
      reason: '换手机',
    });
    const code = await issue(ids.members[0]);
    district.cloud.clock.setToday('2026-06-18');
    const late = await redeem('x-late', code);
    district.cloud.clock.setToday(TODAY);
    expect(late.answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
  });

  it('is replaced by the next one', async () => {
    const first = await issue(ids.members[0]);
    const second = await issue(ids.members[0]);
    expect((await redeem('x-next', first)).answer).toMatchObject({ ok: false });
    expect((await redeem('x-next', second)).answer).toMatchObject({ ok: true });
  });

  it('closes after five wrong tries, also to the right code', async () => {
    const person = ids.members[1];
    await district.send(ADMINISTRATOR, 'binding.release', {
      id: randomUUID(),
      personId: person,
      reason: '测试',
    });
    const code = await issue(person);
    for (let i = 0; i < 5; i += 1) {
      const { answer } = await redeem('x-guesser', `WRONG${i}23`);
      expect(answer).toMatchObject({ ok: false, error: { code: 'CODE_INVALID' } });
    }
    expect((await redeem('x-guesser', code)).answer).toMatchObject({
      ok: false,
      error: { code: 'TOO_MANY_TRIES' },
    });
    expect((await redeem('x-honest', code)).answer).toMatchObject({ ok: true });
  });

  it('never stands in the store in the clear', async () => {
    const { instructors } = ids;
    await district.act(ADMINISTRATOR, 'binding.release', {
      id: randomUUID(),
      personId: instructors[1],
      reason: '测试',
    });
    const code = await issue(instructors[1]);
    expect(JSON.stringify(district.cloud.dump())).not.toContain(code);
  });

  it('binds one person to one OPENID when two redeem at once', async () => {
    const code = await issue(ids.instructors[1]);
    const answers = await Promise.all([redeem('x-race-a', code), redeem('x-race-b', code)]);
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
    const persons = district.cloud.dump().persons as { openid?: string }[];
    expect(persons.filter((p) => p.openid?.startsWith('x-race'))).toHaveLength(1);
  });
});

describe('releasing', () => {
  it('is audited with its reason, and the person is a stranger again', async () => {
    const lines = district.cloud.dump().audit as { action: string; reason?: string }[];
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'binding.release', reason: '换手机' }),
    );
    expect(await district.act('x-member', 'session.open', {})).toMatchObject({ bound: false });
  });
});
