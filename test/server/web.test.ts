/** An office at a desk: signed in by a phone, once, in one browser; ended when it ends, and never from elsewhere. */
import { randomUUID } from 'node:crypto';
import { IDLE_MS, MOST_MS } from '@core/modules/browsers/rules';
import { freshDistrict } from '../support/district';
import { fillSmallDistrict, openidOf, TODAY, type SmallDistrict } from '../support/small-district';
import { Desk } from '../support/web';

const OFFICE = openidOf('districtSupervisor', 0);
const OTHER = openidOf('townSupervisor', 0);
const ADMINISTRATOR = openidOf('administrator', 0);

let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
}, 120_000);
afterAll(() => district.end());

const stored = (name: string) => district.cloud.dump()[name] as Record<string, unknown>[];
const whoAmI = (desk: Desk) => desk.send('session.open', {});
const confirm = (openid: string, code: unknown, number: unknown) =>
  district.send(openid, 'browser.confirm', { id: randomUUID(), code, number });
/** The cloud's clock goes on by so much. */
async function later(ms: number, work: () => Promise<void>): Promise<void> {
  const { clock } = district.cloud;
  const before = clock.now() - Date.now();
  clock.setOffset(before + ms);
  try {
    await work();
  } finally {
    clock.setOffset(before);
  }
}

describe('signing in', () => {
  test('the phone sees which browser and which number; the browser is who confirmed', async () => {
    const desk = new Desk(district);
    const { json, requests } = await desk.post('begin');
    expect(requests.length).toBeLessThanOrEqual(4);
    expect(json).toMatchObject({
      code: expect.stringMatching(/^[A-Z0-9]{8}$/),
      number: expect.stringMatching(/^\d\d$/),
      image: expect.stringMatching(/^data:image/),
    });
    expect((await desk.post('look')).json).toEqual({ state: 'waiting' });
    const looked = await district.act(OFFICE, 'browser.look', { code: String(json['code']) });
    expect(looked).toMatchObject({
      purpose: 'signIn',
      browser: 'Windows · Edge',
      address: '10.0.0.8',
    });
    expect(looked.numbers).toHaveLength(3);
    expect(looked.numbers).toContain(json['number']);
    await desk.confirm(OFFICE, json);
    const done = await desk.post('look');
    expect(done.json).toMatchObject({ state: 'signedIn' });
    desk.page = String(done.json['page']);
    expect(await whoAmI(desk)).toMatchObject({
      ok: true,
      data: { bound: true, person: { name: '区干部' } },
    });
    expect((await district.act(OFFICE, 'browser.list', {})).computers).toMatchObject([
      { browser: 'Windows · Edge' },
    ]);
  });

  test('cookies are for the server alone; nothing stored leads back to them', async () => {
    const desk = new Desk(district);
    const begun = await desk.post('begin');
    expect(begun.headers['set-cookie']).toMatch(
      /^__Host-liangxin-code=\w{40}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Strict$/,
    );
    await desk.confirm(OFFICE, begun.json);
    const done = await desk.post('look');
    expect(done.headers['set-cookie']).toMatch(
      /^__Host-liangxin=\w{40}; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(done.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    const all = JSON.stringify(district.cloud.dump());
    for (const secret of [...Object.values(desk.cookies), String(begun.json['code'])]) {
      expect(all).not.toContain(secret);
      expect(done.body).not.toContain(secret);
    }
  });

  test('a code works once, in its browser, within three minutes, with the right number', async () => {
    const used = new Desk(district);
    const { json } = await used.post('begin');
    await used.confirm(OFFICE, json);
    expect((await confirm(OTHER, json['code'], json['number'])).answer).toMatchObject({
      error: { code: 'CODE_INVALID' },
    });
    // Another browser that came by the cookie.
    const thief = new Desk(district, { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/130.0' });
    thief.cookies = { ...used.cookies };
    expect((await thief.post('look')).json).toEqual({ state: 'gone' });
    expect((await used.post('look')).json).toMatchObject({ state: 'signedIn' });
    expect((await used.post('look')).json).toEqual({ state: 'gone' });

    const late = new Desk(district);
    const code = (await late.post('begin')).json;
    await later(181_000, async () => {
      expect((await confirm(OFFICE, code['code'], code['number'])).answer).toMatchObject({
        error: { code: 'CODE_INVALID' },
      });
      expect((await late.post('look')).json).toEqual({ state: 'gone' });
    });

    const wrong = new Desk(district);
    const shown = (await wrong.post('begin')).json;
    const { numbers } = await district.act(OFFICE, 'browser.look', { code: String(shown['code']) });
    const other = numbers.find((number) => number !== shown['number']);
    const id = randomUUID();
    const guess = { id, code: shown['code'], number: other };
    for (let times = 0; times < 2; times += 1) {
      // Sent again after a lost answer it says the same.
      const { answer } = await district.send(OFFICE, 'browser.confirm', guess);
      expect(answer).toMatchObject({ error: { code: 'CODE_INVALID' } });
    }
    expect((await confirm(OFFICE, shown['code'], shown['number'])).answer.ok).toBe(false);
    expect((await wrong.post('look')).json).toEqual({ state: 'refused' });
  });

  test('the phone may say no; guessing codes ends after five tries', async () => {
    const desk = new Desk(district);
    const { json } = await desk.post('begin');
    await district.act(OFFICE, 'browser.refuse', { id: randomUUID(), code: String(json['code']) });
    expect((await desk.post('look')).json).toEqual({ state: 'refused' });
    const guess = () => district.send(OTHER, 'browser.look', { code: 'AAAA2222' });
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await guess()).answer).toMatchObject({ error: { code: 'CODE_INVALID' } });
    }
    expect((await guess()).answer).toMatchObject({ error: { code: 'TOO_MANY_TRIES' } });
  });

  test('an address that asks for codes without end is told to wait', async () => {
    const desk = new Desk(district, { 'x-real-ip': '10.9.9.9' });
    for (let codes = 0; codes < 30; codes += 1) {
      expect((await desk.post('begin')).statusCode).toBe(200);
    }
    expect(await desk.post('begin')).toMatchObject({
      statusCode: 429,
      json: { error: { code: 'TOO_MANY_TRIES' } },
    });
    expect((await new Desk(district).post('begin')).statusCode).toBe(200);
  });
});

describe('a session', () => {
  test('of another page, another site, another browser, or none is refused', async () => {
    const desk = await new Desk(district).signIn(OFFICE);
    const call = (more: Record<string, string>) => desk.post('call', {}, more);
    expect((await call({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await call({ origin: '' })).statusCode).toBe(403);
    expect((await call({ 'x-liangxin-page': 'guessed' })).statusCode).toBe(403);
    expect((await call({ 'user-agent': 'curl/8' })).statusCode).toBe(401);
    expect((await call({ cookie: '' })).statusCode).toBe(401);
    expect((await whoAmI(desk)).ok).toBe(true);
    const timer = await district.cloud.invoke('web', { Type: 'Timer' });
    expect(timer).toMatchObject({ ok: true, result: { statusCode: 405 } });
  });

  test('a stolen cookie is worth nothing after signing out, here or from the phone', async () => {
    const desk = await new Desk(district).signIn(OFFICE);
    const stolen = { ...desk.cookies };
    const { page } = desk;
    expect((await desk.post('end')).headers['set-cookie']).toContain('Max-Age=0');
    desk.cookies = stolen;
    desk.page = page;
    expect((await desk.post('call')).statusCode).toBe(401);

    const second = await new Desk(district).signIn(OFFICE);
    const { computers } = await district.act(OFFICE, 'browser.list', {});
    for (const { browserId } of computers) {
      // Of others nothing is ended.
      await district.act(OTHER, 'browser.end', { id: randomUUID(), browserId });
      expect((await second.post('state')).json['signedIn']).toBe(true);
    }
    for (const { browserId } of computers) {
      await district.act(OFFICE, 'browser.end', { id: randomUUID(), browserId });
    }
    expect((await second.post('call')).statusCode).toBe(401);
  });

  test('ends when nobody uses it, and after twelve hours in any case', async () => {
    const desk = await new Desk(district).signIn(OFFICE);
    await later(IDLE_MS + 1000, async () => expect((await desk.post('call')).statusCode).toBe(401));
    // In use it goes on.
    const half = IDLE_MS / 2;
    for (let ms = 0; ms < MOST_MS - half; ms += half) {
      await later(ms, async () => expect((await desk.post('state')).json['signedIn']).toBe(true));
    }
    await later(MOST_MS, async () =>
      expect((await desk.post('state')).json['signedIn']).toBe(false),
    );
  });

  test('rights are read anew: a role that ends today ends at once, another’s account never', async () => {
    const staff = openidOf('townSupervisor', 1);
    const desk = await new Desk(district).signIn(staff);
    expect((await desk.send('investigation.list', {})).ok).toBe(true);
    const person = stored('persons').find(({ openid }) => openid === staff);
    const [role] = person?.['roles'] as { role: string; scopeId: string }[];
    await district.act(ADMINISTRATOR, 'role.end', {
      id: randomUUID(),
      personId: String(person?.['_id']),
      role: role?.role as 'townSupervisor',
      scopeId: role?.scopeId ?? '',
      to: TODAY,
      reason: '调离',
    });
    expect(await desk.send('investigation.list', {})).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    // Unbound, the session is nobody's.
    await district.act(ADMINISTRATOR, 'binding.release', {
      id: randomUUID(),
      personId: String(person?.['_id']),
      reason: '换手机',
    });
    expect(await desk.send('session.open', {})).toMatchObject({ error: { code: 'UNBOUND' } });
    // What somebody else saved is not sent by whoever is signed in.
    const mine = await new Desk(district).signIn(OFFICE);
    const owner = ids.members[0];
    expect(await mine.send('session.open', {}, { owner })).toMatchObject({
      error: { code: 'UNBOUND' },
    });
  });
});

test('what is weighty waits for a second look of the same phone, which holds five minutes', async () => {
  const desk = await new Desk(district).signIn(ADMINISTRATOR);
  const erase = () =>
    desk.send('person.export', { personId: ids.members[0] ?? '', reason: '本人申请' });
  expect(await erase()).toMatchObject({ error: { code: 'CONFIRM_AGAIN' } });
  const { json } = await desk.post('again');
  expect((await confirm(OFFICE, json['code'], json['number'])).answer).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await desk.confirm(ADMINISTRATOR, json);
  expect((await desk.post('look')).json).toEqual({ state: 'again' });
  const after = await erase();
  expect(after.ok ? '' : after.error.code).not.toBe('CONFIRM_AGAIN');
  await later(5 * 60_000, async () =>
    expect(await erase()).toMatchObject({ error: { code: 'CONFIRM_AGAIN' } }),
  );
});

test('codes and sessions that have ended are removed', async () => {
  const desk = await new Desk(district).signIn(OFFICE);
  expect(stored('browserSessions').length).toBeGreaterThan(0);
  await later(3 * 86_400_000, async () => {
    for (let ticks = 0; ticks < 4; ticks += 1) await district.cloud.fireTimer('clock');
    expect(stored('browserTries')).toEqual([]);
    expect(stored('browserSessions')).toEqual([]);
  });
  expect((await desk.post('state')).json['signedIn']).toBe(false);
});
