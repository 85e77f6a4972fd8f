/** Blank forms of superiors as workbooks in the district's files. */
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { District } from '@local-cloud/district';
import { uploadAs } from '../../scripts/demo/upload-as';
import { TOWNS } from './small-district';

const BOLD = { fontWeight: 'bold', backgroundColor: '#DDEBF7' } as const;
const bold = (value: string, span?: number) => ({ value, ...BOLD, ...(span ? { span } : {}) });

/** A monthly form by town: a merged title, two lines of headings, printed names, a row of sums with a formula, another sheet. */
export async function formByTown(towns: readonly string[] = TOWNS): Promise<Uint8Array> {
  const data: Row[] = [
    [bold('“两新”组织党建工作月报表', 8), null, null, null, null, null, null, null],
    [{ value: '填报单位：' }],
    [
      bold('镇街'),
      bold('非公企业', 2),
      null,
      bold('社会组织', 2),
      null,
      bold('组织覆盖率'),
      bold('走访次数'),
      bold('书记身份证号'),
    ],
    [
      null,
      bold('总数'),
      bold('已建党组织数'),
      bold('总数'),
      bold('已建党组织数'),
      null,
      null,
      null,
    ],
    ...towns.map((name): Row => [
      { value: name },
      null,
      null,
      null,
      null,
      { type: Number, format: '0.00%' },
      null,
      null,
    ]),
    [
      bold('合计'),
      null,
      null,
      null,
      null,
      { type: Number, format: '0.00%' },
      { value: `SUM(G5:G${towns.length + 4})`, type: 'Formula' },
      null,
    ],
    [{ value: '填表人：　　审核人：' }],
  ];
  const file = await writeXlsxFile([
    { sheet: '月报', data },
    { sheet: '填表说明', data: [[{ value: '每月 5 日前报送' }]] },
  ]).toBuffer();
  return new Uint8Array(file);
}

/** A form by unit with empty rows below its headings. */
export async function formByUnit(): Promise<Uint8Array> {
  const data: Row[] = [
    ['企业名称', '社会信用代码', '职工人数', '组建方式', '受处分情况'].map((v) => bold(v)),
  ];
  return new Uint8Array(await writeXlsxFile([{ sheet: '名单', data }]).toBuffer());
}

/** A form by unit that asks for the 台账 beside what must never be filled. */
export async function formOfLedgers(): Promise<Uint8Array> {
  const heading = (value: string, span?: number) => bold(value, span);
  const data: Row[] = [
    [
      ...['企业名称', '从业人数', '规模以上', '已建立党组织', '未建原因', '拟建日期'].map((v) =>
        heading(v),
      ),
      heading('党员', 2),
      null,
      ...['组建条件', '出资人身份证号', '受处分情况'].map((v) => heading(v)),
    ],
    [
      ...Array<null>(6).fill(null),
      heading('中层'),
      heading('35岁以下'),
      ...Array<null>(3).fill(null),
    ],
  ];
  return new Uint8Array(await writeXlsxFile([{ sheet: '台账', data }]).toBuffer());
}

/** A form by unit that the units themselves fill. */
export async function formOfNames(): Promise<Uint8Array> {
  const data: Row[] = [['企业名称', '社会信用代码', '组建方式'].map((v) => bold(v))];
  return new Uint8Array(await writeXlsxFile([{ sheet: '名单', data }]).toBuffer());
}

/** Uploads a form by unit. */
export const blankForm = async (district: District, openid: string): Promise<string> =>
  uploadAs(district, openid, await formByUnit());
