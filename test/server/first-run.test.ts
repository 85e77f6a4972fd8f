/** An empty cloud account, with no collection made by hand: the first administrator comes in. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL } from '@core/shared/answer';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { startLocalCloud } from '@local-cloud/index';
import { FUNCTIONS_DIR } from '../support/district';

interface Guide {
  result: {
    data: {
      steps: { step: string; state: string }[];
      packs: { id: string; inForce: boolean }[];
    };
  };
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
      'pack next',
      'towns later',
      'roster later',
      'invitations later',
    ]);
    const packNow = async (): Promise<unknown> => {
      const home = (await send('home.open', {})) as unknown as {
        result: { data: { packId: string } };
      };
      return home.result.data.packId;
    };
    expect(await packNow()).toBe('yongchuan');
    const choose = (id: string, packId: string) => desk('rulePack.choose', { id, packId });
    expect(await choose('c-0', 'nowhere')).toMatchObject({
      result: { ok: false, error: { code: 'BAD_INPUT', issues: [{ path: 'input.packId' }] } },
    });
    // Chosen, and chosen again before there are units; the second time the same changes nothing.
    for (const packId of ['suixi', 'huangshi', 'huangshi'])
      expect(await choose(`c-${packId}`, packId)).toMatchObject({ result: { ok: true } });
    const { result } = (await desk('guide.open', {})) as unknown as Guide;
    expect(result.data.packs.filter((p) => p.inForce).map((p) => p.id)).toEqual(['huangshi']);
    // Another function judges by it within the minute.
    cloud.clock.setOffset(61_000);
    expect(await packNow()).toBe('huangshi');
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
