import { rmSync } from 'node:fs';
import { SDKS, startTestCloud, useCloud } from './support';

describe.each(SDKS)('the runner under %s', (sdkPackage) => {
  const cloud = useCloud({ sdkPackage, workers: 4, env: { EXTRA: 'yes' } });

  test('200 concurrent callers with random delays see their own OPENID only', async () => {
    const code = `
      const before = cloud.getWXContext().OPENID;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      await db.collection('items').add({ data: { _id: before, seen: cloud.getWXContext().OPENID } });
      return [before, cloud.getWXContext().OPENID]`;
    const callers = Array.from({ length: 200 }, (_, i) => `openid-${i}`);
    const answers = await Promise.all(
      callers.map((openid) => cloud().invoke('script', { code }, { openid })),
    );
    expect(answers.map((answer) => (answer.ok ? answer.result : answer.error))).toEqual(
      callers.map((openid) => [openid, openid]),
    );
    expect(answers.map(({ requests }) => requests)).toEqual(
      callers.map(() => [
        { action: 'database.insertDocument', collection: 'items', written: ['items'] },
      ]),
    );
    const stored = cloud().dump()['items'] as { _id: string; seen: string }[];
    expect(stored).toHaveLength(200);
    expect(stored.filter(({ _id, seen }) => _id !== seen)).toEqual([]);
  });

  test('requests tell what they wrote for good, a transaction at its commit', async () => {
    const code = `
      await db.collection('items').doc('w').set({ data: { n: 1 } });
      await db.collection('items').doc('w').set({ data: { n: 1 } });
      await db.collection('items').add({ data: { _id: 'w' } }).catch(() => undefined);
      const kept = await db.startTransaction();
      await kept.collection('items').doc('w').update({ data: { n: 2 } });
      await kept.collection('others').add({ data: { _id: 'w' } });
      await kept.commit();
      const left = await db.startTransaction();
      await left.collection('items').doc('w').remove();
      await left.rollback();
      await db.collection('items').doc('w').remove()`;
    const { ok, requests } = await cloud().invoke('script', { code });
    expect(ok).toBe(true);
    expect(requests.map(({ action, written }) => [action.split('.')[1], written])).toEqual([
      ['modifyDocument', ['items']],
      ['modifyDocument', undefined],
      ['insertDocument', undefined],
      ['startTransaction', undefined],
      ['modifyDocument', undefined],
      ['insertDocument', undefined],
      ['commitTransaction', ['items', 'others']],
      ['startTransaction', undefined],
      ['removeDocument', undefined],
      ['abortTransaction', undefined],
      ['removeDocument', ['items']],
    ]);
  });

  test('a call without a caller has no OPENID, even after one with it', async () => {
    const seen = `return cloud.getWXContext()`;
    for (let i = 0; i < 4; i += 1) await cloud().run(seen, undefined, 'someone');
    const contexts = await Promise.all(Array.from({ length: 4 }, () => cloud().run(seen)));
    expect(contexts).toEqual(Array(4).fill({ APPID: 'wx0000000000000000', ENV: 'local-dev' }));
  });

  test('of idle workers the one that has loaded a function runs it', async () => {
    const own = await startTestCloud({ sdkPackage, workers: 2, flush: 'bySystem' });
    const thread = `return process.getBuiltinModule('node:worker_threads').threadId`;
    try {
      const first = await own.run<number>(thread);
      // The other worker loads the other function meanwhile, and is the last to become idle.
      await Promise.all([own.run(thread), own.invoke('ticker', {})]);
      expect(await own.run<number>(thread)).toBe(first);
    } finally {
      await own.close();
      rmSync(own.dataDir, { recursive: true, force: true });
    }
  });

  test('the event of a caller carries userInfo, as on the platform', async () => {
    const answer = await cloud().invoke('ticker', { a: 1 }, { openid: 'me' });
    expect(answer).toMatchObject({
      ok: true,
      result: { event: { a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'me' } } },
    });
  });

  test('a timer fires without a caller', async () => {
    cloud().clock.setToday('2027-03-04');
    const answer = await cloud().fireTimer('ticker');
    cloud().clock.setToday(null);
    expect(answer).toMatchObject({
      ok: true,
      result: {
        event: {
          Type: 'Timer',
          TriggerName: 'everyTenMinutes',
          Time: expect.stringMatching(/^2027-03-0[34]T.*Z$/),
        },
        context: { APPID: 'wx0000000000000000' },
        trigger: 'timer',
      },
      requests: [{ action: 'database.calculateDocument', collection: 'items' }],
    });
    await expect(cloud().fireTimer('script')).rejects.toThrow('no timer trigger');
  });

  test('functions see their own environment and nothing of the host’s', async () => {
    process.env['HOST_SECRET'] = 'x';
    const env = await cloud().run<Record<string, string>>(
      `process.env.LEFT = 'behind'; return process.env`,
    );
    delete process.env['HOST_SECRET'];
    expect(env).toMatchObject({ EXTRA: 'yes', TCB_ENV: 'local-dev' });
    expect(env).not.toHaveProperty('HOST_SECRET');
    const later = await Promise.all(
      Array.from({ length: 4 }, () => cloud().run(`return process.env.LEFT ?? null`)),
    );
    expect(later).toEqual([null, null, null, null]);
  });

  test('the clock of a function is the clock of the cloud', async () => {
    cloud().clock.setOffset(-86_400_000 * 365);
    const result = await cloud().run<[number, number, boolean, number, string, number]>(`
      return [Date.now(), new Date().getTime(), new Date() instanceof Date, new Date(5).getTime(), Date(), Date.UTC(2026, 0, 1)]`);
    cloud().clock.setOffset(0);
    const past = Date.now() - 86_400_000 * 365;
    expect(Math.abs(result[0] - past)).toBeLessThan(20_000);
    expect(Math.abs(result[1] - past)).toBeLessThan(20_000);
    expect(result.slice(2, 4)).toEqual([true, 5]);
    expect(Math.abs(Date.parse(result[4]) - past)).toBeLessThan(20_000);
    expect(result[5]).toBe(Date.UTC(2026, 0, 1));
  });

  test.each([['waits'], ['spin']])(
    'a function that %s for ever is stopped at its limit',
    async (how) => {
      const answer = await cloud().invoke('slow', { how });
      expect(answer).toMatchObject({
        ok: false,
        error: {
          code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
          message: expect.stringContaining('0.3 seconds'),
        },
      });
      expect(answer.ms).toBeGreaterThanOrEqual(300);
      expect(await cloud().run('return 1')).toBe(1);
    },
  );

  test('errors are answers: thrown, thrown outside, at load, absent', async () => {
    const outcome = async (name: string, event: object) => {
      const answer = await cloud().invoke(name, event);
      return answer.ok ? answer.result : answer.error;
    };
    expect(await outcome('script', { code: `throw new Error('boom')` })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('boom'),
    });
    expect(await outcome('script', { code: `throw { reason: 'odd' }` })).toMatchObject({
      message: expect.stringContaining('odd'),
    });
    expect(await outcome('slow', { how: 'lost' })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('lost outside'),
    });
    expect(await outcome('broken', {})).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('broken at load'),
    });
    expect(await outcome('absent', {})).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
    expect(await outcome('../fixtures/script', {})).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
    expect(await cloud().run('return 1')).toBe(1);
  });

  test('events over 100 KB and results over 1 MB are refused', async () => {
    const text = (size: number) => 'x'.repeat(size);
    expect(await cloud().run(`return args.length`, text(100_000))).toBe(100_000);
    await expect(cloud().run(`return 1`, text(102_400))).rejects.toThrow('EXCEED_MAX_PAYLOAD_SIZE');
    expect(await cloud().run<string>(`return 'y'.repeat(1000000)`)).toHaveLength(1_000_000);
    await expect(cloud().run(`return 'y'.repeat(1048576)`)).rejects.toThrow(
      'EXCEED_MAX_PAYLOAD_SIZE',
    );
  });

  test('results pass through JSON', async () => {
    expect(await cloud().run(`return { at: new Date(0), gone: undefined, nan: NaN }`)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      nan: null,
    });
    expect(await cloud().run(`return undefined`)).toBeNull();
  });
});

test('what functions print goes to the log', async () => {
  let heard: (line: string) => void = () => undefined;
  const printed = new Promise<string>((resolve) => {
    heard = (line) => line.includes('spoken') && resolve(line);
  });
  const cloud = await startTestCloud({ log: (line) => heard(line) });
  await cloud.run(`console.log('spoken', 1)`);
  expect(await printed).toBe('spoken 1');
  await cloud.close();
});

test('a day that is none is refused', async () => {
  const cloud = await startTestCloud();
  expect(() => cloud.clock.setToday('2026-02-30')).toThrow('not a day');
  expect(() => cloud.clock.setToday('tomorrow')).toThrow('not a day');
  await cloud.close();
});
