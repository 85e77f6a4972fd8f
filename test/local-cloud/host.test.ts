import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { startHost, type DemoPerson, type Host } from '@local-cloud/host/host';
import { temporaryFolder, useCloud } from './support';

const PEOPLE: DemoPerson[] = [
  { id: 'zhou', name: '周敏', role: '党建指导员', note: '今日联系', openid: 'openid-zhou' },
  { id: '李 四', name: '李四', role: '支部书记', note: '固定党日', openid: 'openid-li' },
];
const folder = temporaryFolder();
const cloud = useCloud();
let host: Host;

beforeAll(async () => {
  const h5Dir = join(folder, 'h5');
  mkdirSync(join(h5Dir, 'js'), { recursive: true });
  writeFileSync(join(h5Dir, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(h5Dir, 'js', 'app.js'), 'void 0');
  writeFileSync(join(folder, 'secret.txt'), 'hidden words');
  mkdirSync(join(folder, 'h5-other'));
  writeFileSync(join(folder, 'h5-other', 'index.html'), 'hidden words');
  host = await startHost({ cloud: cloud(), port: 0, h5Dir, people: () => PEOPLE });
});
afterAll(() => host.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(host.url + path, { method: 'POST', body: JSON.stringify(body), headers });
const as = (id: string) => ({ cookie: `demoPerson=${encodeURIComponent(id)}` });
const whoAmI = { code: 'return cloud.getWXContext().OPENID ?? null' };

/** A request exactly as given: fetch would mend the path and the Host header. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: host.port, host: '127.0.0.1', path, headers }, (response) => {
      let text = '';
      response
        .on('data', (chunk) => (text += chunk))
        .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('people', () => {
  test('are listed without their openids', async () => {
    const text = await (await fetch(`${host.url}/demo/people`)).text();
    expect(JSON.parse(text)).toMatchObject({
      chosen: null,
      moved: false,
      people: [{ id: 'zhou', name: '周敏', role: '党建指导员', note: '今日联系' }, { id: '李 四' }],
    });
    expect(text).not.toContain('openid');
  });

  test('choosing sets a cookie that scripts and other sites cannot use', async () => {
    const response = await post('/demo/choose', { id: '李 四' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const called = await post('/call/script', whoAmI, { cookie: cookie.split(';')[0] ?? '' });
    expect(await called.json()).toEqual({ result: 'openid-li' });
    const people = await fetch(`${host.url}/demo/people`, { headers: as('李 四') });
    expect(await people.json()).toMatchObject({ chosen: '李 四' });
  });

  test('nobody can be chosen who is not there, and the choice can be taken back', async () => {
    expect((await post('/demo/choose', { id: 'nobody' })).status).toBe(404);
    expect((await post('/demo/choose', { id: null })).headers.get('set-cookie')).toContain(
      'Max-Age=0',
    );
  });
});

describe('calls', () => {
  test('carry the openid of the chosen person, and none for a stranger', async () => {
    const result = async (headers: Record<string, string>) =>
      (await post('/call/script', whoAmI, headers)).json();
    expect(await result(as('zhou'))).toEqual({ result: 'openid-zhou' });
    expect(await result(as('nobody'))).toEqual({ result: null });
    expect(await result({})).toEqual({ result: null });
    expect(await result({ cookie: 'demoPerson=%E0%A4%A' })).toEqual({ result: null });
  });

  test('do not take an identity from the event', async () => {
    const forged = { ...whoAmI, userInfo: { openId: 'openid-zhou' }, openid: 'openid-zhou' };
    expect(await (await post('/call/script', forged, as('李 四'))).json()).toEqual({
      result: 'openid-li',
    });
  });

  test('answer errors of functions as errors', async () => {
    const failed = await (await post('/call/script', { code: 'throw new Error("boom")' })).json();
    expect(failed).toMatchObject({
      error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('boom') },
    });
    expect(await (await post('/call/absent', {})).json()).toMatchObject({
      error: { code: 'FUNCTION_NOT_FOUND' },
    });
    expect((await fetch(`${host.url}/call/script`, { method: 'POST', body: '{' })).status).toBe(
      400,
    );
  });
});

describe('files', () => {
  const PATH = `uploads/${'A2'.repeat(13)}/file.xlsx`;
  const upload = (bytes: Uint8Array<ArrayBuffer>, headers = as('zhou'), path = PATH) =>
    fetch(`${host.url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      body: bytes,
      headers,
    });

  test('go up as raw bytes to where the product said, and nowhere else', async () => {
    for (const path of ['', 'exports/x.zip', `uploads/${'A2'.repeat(13)}/../../x`, 'uploads/a/b']) {
      expect((await upload(Buffer.from([1]), as('zhou'), path)).status).toBe(400);
    }
    const { fileID } = (await (await upload(Buffer.from([0, 255]))).json()) as { fileID: string };
    expect(fileID.endsWith(PATH)).toBe(true);
    expect([...(cloud().files.get(fileID) ?? [])]).toEqual([0, 255]);
  });

  test('only from a chosen person, and only up to 20 MB', async () => {
    expect((await upload(Buffer.from('x'), as('nobody'))).status).toBe(401);
    expect((await upload(Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(Buffer.alloc(20 * 1024 * 1024))).status).toBe(200);
  });
});

describe('the day', () => {
  test('moves for functions, is shown, and comes back', async () => {
    const today = async () => {
      const body = { code: 'return new Date(Date.now() + 28800000).toISOString().slice(0, 10)' };
      return ((await (await post('/call/script', body)).json()) as { result: string }).result;
    };
    const real = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await (await post('/demo/today', { day: '2026-12-31' })).json()).toMatchObject({
      today: '2026-12-31',
      moved: true,
    });
    expect(await today()).toBe('2026-12-31');
    expect(await (await post('/demo/today', { day: null })).json()).toMatchObject({ moved: false });
    expect([real, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)]).toContain(
      await today(),
    );
    expect((await post('/demo/today', { day: '2026-13-01' })).status).toBe(400);
    expect((await post('/demo/today', {})).status).toBe(400);
  });

  test('the timer fires on demand', async () => {
    expect(await (await post('/demo/timer', { name: 'ticker' })).json()).toMatchObject({
      ok: true,
      result: { trigger: 'timer' },
    });
    expect((await post('/demo/timer', { name: 'script' })).status).toBe(400);
  });
});

describe('static files', () => {
  test.each([
    ['/app/', 'text/html; charset=utf-8', 'no-store'],
    ['/app/index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/app/js/app.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/shell.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/shell.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ])('%s', async (path, type, cache) => {
    const response = await fetch(host.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  test.each([
    '/app/../secret.txt',
    '/app/%2e%2e/secret.txt',
    '/app/..%2fsecret.txt',
    '/app/%2e%2e%2fh5-other/',
    '/app/js/..%2f..%2f..%2fsecret.txt',
    '/app//etc/passwd',
    '/app/%00',
    '/app/%E0%A4%A',
    '/app/js',
    '/app/none.js',
    '/host.ts',
  ])('%s gives nothing', async (path) => {
    const { status, text } = await raw(path);
    expect(status).toBe(404);
    expect(text).not.toContain('hidden words');
  });

  test('a link that leads out of the folder gives nothing', async () => {
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'h5', 'link.txt'));
    expect((await raw('/app/link.txt')).status).toBe(404);
  });
});

describe('other sites', () => {
  test('a foreign Host header is refused', async () => {
    for (const foreign of [
      'evil.example',
      'evil.example:8420',
      '127.0.0.1.evil.example',
      '127.0.0.1:1@evil.example',
    ])
      expect((await raw('/demo/people', { host: foreign })).status).toBe(403);
    expect((await raw('/demo/people', { host: `localhost:${host.port}` })).status).toBe(200);
  });

  test('a foreign Origin cannot post', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${host.port}`,
      'http://127.0.0.1:1',
    ])
      expect((await post('/call/script', whoAmI, { origin })).status).toBe(403);
    expect((await post('/call/script', whoAmI, { origin: host.url })).status).toBe(200);
  });

  test('other methods are refused', async () => {
    expect((await fetch(`${host.url}/demo/people`, { method: 'DELETE' })).status).toBe(405);
  });
});
