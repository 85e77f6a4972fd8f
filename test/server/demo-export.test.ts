/**
 * The demo district after all that happened in it: its roster goes out, fills an empty cloud,
 * and goes out again the same. What a roster does not hold (records, 履历) is the archive's.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import {
  LOCAL_ADMIN_CODE,
  OFFICE_CHOOSES,
  startDistrict,
  type District,
} from '@local-cloud/district';
import { applyImport, inspectWorkbook } from '../../scripts/demo/import-workbook';
import { seedDemo } from '../../scripts/demo/seed';
import { ADMINISTRATOR } from '../../scripts/demo/seed-people';
import { FUNCTIONS_DIR } from '../support/district';
import { takeExport } from '../support/exports';
import { readXlsx } from '../support/recount/papers';

let demo: District;
let empty: District;
const folder = mkdtempSync(join(tmpdir(), 'liangxin-demo-export-'));

beforeAll(async () => {
  const env = OFFICE_CHOOSES;
  const inside = (name: string) => ({
    dataDir: join(folder, name),
    functionsDir: FUNCTIONS_DIR,
    env,
    flush: 'bySystem' as const,
  });
  demo = await startDistrict(inside('demo'));
  empty = await startDistrict(inside('empty'));
  demo.cloud.clock.setToday('2026-11-19');
  await seedDemo(demo, () => undefined);
}, 300_000);
afterAll(async () => {
  await demo.cloud.close();
  await empty.cloud.close();
  rmSync(folder, { recursive: true, force: true });
});

const valuesOf = (bytes: Uint8Array): Record<string, (string | undefined)[][]> =>
  Object.fromEntries(
    [...readXlsx(bytes)].map(([name, rows]) => [
      name,
      rows.map((row) => row.map(({ value }) => value)),
    ]),
  );

test('the demo after its events comes back the same, sheet by sheet', async () => {
  const out = await takeExport(demo, ADMINISTRATOR, 'roster');
  const file = join(folder, 'demo.xlsx');
  writeFileSync(file, out.bytes);
  empty.cloud.clock.setToday(dayOfInstant(demo.cloud.clock.now()));
  await empty.act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '永川区',
    consent: PRIVACY_VERSION,
  });
  await empty.act(ADMINISTRATOR, 'rulePack.choose', { id: 'pack', packId: 'yongchuan' });
  const ready = await inspectWorkbook(empty, ADMINISTRATOR, file);
  expect(ready.recognition.questions).toEqual([]);
  expect(ready.report.issues.filter(({ level }) => level !== 'fixed')).toEqual([]);
  await applyImport(empty, ADMINISTRATOR, ready.importId);
  const again = await takeExport(empty, ADMINISTRATOR, 'roster');
  const [before, after] = [valuesOf(out.bytes), valuesOf(again.bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, rows] of Object.entries(before)) {
    expect([name, rows.length > 1]).toEqual([name, true]);
    expect([name, after[name]]).toEqual([name, rows]);
  }
});
