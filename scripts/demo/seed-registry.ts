/** A comparison of one town with an extract of the registry: some units gone, some new, one in name only. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { unitKindTitles } from '@core/modules/units/contract';
import type { District } from '@local-cloud/district';

import { uploadAs } from './upload-as';

const STAFF = 'demo-district';
const HEADINGS = ['单位名称', '单位类型', '所属镇街', '登记状态'];
/** What the registry says of the first units of the town; the rest operate. */
const SAYS = ['注销', '存续', '名存实亡', '吊销'];

export async function seedRegistry(district: District, say: (line: string) => void): Promise<void> {
  const { act } = district;
  const { towns } = await act(STAFF, 'unit.list', {});
  // Not the park, in which the demo's instructors work.
  const town = towns.find(({ name }) => name !== '凤凰湖工业园');
  if (!town) return;
  const { units } = await act(STAFF, 'unit.list', { townId: town.id });
  const operating = units.filter(({ status }) => status === 'operating');
  const rows = [
    HEADINGS,
    ...operating.map(({ name, kind }, i) => [
      name,
      unitKindTitles[kind],
      town.name,
      SAYS[i] ?? '存续',
    ]),
    ...['新设商贸有限公司', '新设物流有限公司'].map((name) => [
      name,
      '非公企业',
      town.name,
      '存续',
    ]),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-registry-'));
  try {
    const file = join(folder, 'registry.xlsx');
    const data = rows.map((row) => row.map((value) => ({ value, type: String })));
    await writeXlsxFile([{ sheet: '登记数据', data }]).toFile(file);
    const fileId = await uploadAs(district, STAFF, readFileSync(file));
    const fileName = `${town.name}登记数据.xlsx`;
    await act(STAFF, 'registry.inspect', { id: randomUUID(), fileId, fileName });
    say(`登记数据比对：${town.name} ${rows.length - 1} 行`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
