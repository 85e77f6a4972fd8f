/** A superior's form by unit, uploaded and confirmed: what 上级报表 has to show. */
import { randomUUID } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import type { District } from '@local-cloud/district';

import { uploadAs } from './upload-as';

const STAFF = 'demo-district';
const TITLE = '两新组织基本情况表';
const HEADINGS = [
  '单位名称',
  '所属镇街',
  '单位类型',
  '职工人数',
  '党组织名称',
  '组建方式',
  '负责人身份证号',
];

export async function seedForms(district: District, say: (line: string) => void): Promise<void> {
  const heading = { fontWeight: 'bold', backgroundColor: '#F6F6F6' } as const;
  const title = { value: TITLE, fontWeight: 'bold', fontSize: 16, span: HEADINGS.length } as const;
  const data = [
    [title, ...HEADINGS.slice(1).map(() => null)],
    HEADINGS.map((value) => ({ value, ...heading })),
  ];
  const bytes = await writeXlsxFile([{ sheet: '基本情况', data }]).toBuffer();
  const fileId = await uploadAs(district, STAFF, bytes);
  const form = await district.act(STAFF, 'form.upload', {
    id: randomUUID(),
    fileId,
    fileName: `${TITLE}.xlsx`,
  });
  await district.act(STAFF, 'form.map', {
    id: randomUUID(),
    formId: form.formId,
    rows: form.rows,
    columns: form.columns.map(({ column, fact }) => ({ column, fact })),
  });
  say(`上级报表：${form.columns.length} 列`);
}
