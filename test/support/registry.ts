/** Extracts of the registry as workbooks in the district's files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { District } from '@local-cloud/district';
import { uploadAs } from '../../scripts/demo/upload-as';
import { TOWNS, writeWorkbook } from './small-district';

const HEADINGS = ['单位名称', '统一社会信用代码', '单位类型', '所属镇街', '登记状态'];

/** Uploads an extract with these rows under the usual headings; by default one unit of the small district. */
export async function registryExtract(
  district: District,
  openid: string,
  rows: string[][] = [['甲一有限公司', '', '非公企业', TOWNS[0], '存续']],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-registry-'));
  const file = join(folder, 'registry.xlsx');
  try {
    await writeWorkbook(file, { 登记数据: [HEADINGS, ...rows] });
    return await uploadAs(district, openid, readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
