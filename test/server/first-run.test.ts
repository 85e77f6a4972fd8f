/** An empty cloud account, with no collection made by hand: the first administrator comes in. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL } from '@core/contracts/envelope';
import { PRIVACY_VERSION } from '@core/contracts/people';
import { startLocalCloud } from '@local-cloud/index';
import { FUNCTIONS_DIR } from '../support/district';

interface Guide {
  result: { data: { steps: { step: string; state: string }[] } };
}

it('creates its collections on first use, also inside a transaction', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-'));
  const hash = createHash('sha256').update('FIRSTCODE').digest('hex');
  const cloud = await startLocalCloud({
    dataDir,
    functionsDir: FUNCTIONS_DIR,
    env: { LIANGXIN_FIRST_ADMIN_HASH: hash },
  });
  try {
    const send = (action: string, input: object) =>
      cloud.invoke(
        'api',
        { action, input, requestId: randomUUID(), sentAt: Date.now(), protocol: PROTOCOL },
        { openid: 'x-first' },
      );
    expect(await send('session.open', {})).toMatchObject({
      result: { ok: true, data: { bound: false, emptyCloud: true } },
    });
    const claimed = await send('administrator.claim', {
      id: randomUUID(),
      code: 'FIRSTCODE',
      consent: PRIVACY_VERSION,
      name: '管理员',
      districtName: '测试区',
    });
    expect(claimed).toMatchObject({ result: { ok: true } });
    expect(await send('session.open', {})).toMatchObject({ result: { data: { bound: true } } });
    const desk = (action: string, input: object) =>
      cloud.invoke(
        'desk',
        { action, input, requestId: randomUUID(), sentAt: Date.now(), protocol: PROTOCOL },
        { openid: 'x-first' },
      );
    const statesOf = async () => {
      const { result } = (await desk('guide.open', {})) as unknown as Guide;
      return result.data.steps.map(({ step, state }) => `${step} ${state}`);
    };
    expect(await statesOf()).toEqual([
      'pack done',
      'towns next',
      'roster later',
      'invitations later',
    ]);
    const added = await desk('town.add', { id: 'town-1', name: '乌江镇' });
    expect(added).toMatchObject({ result: { ok: true } });
    const again = await desk('town.add', { id: 'town-2', name: '乌江镇' });
    expect(again).toMatchObject({ result: { ok: false, error: { code: 'CONFLICT' } } });
    expect(await statesOf()).toEqual([
      'pack done',
      'towns done',
      'roster next',
      'invitations later',
    ]);
  } finally {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
