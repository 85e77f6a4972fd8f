/** Binding codes on paper: two slips beside each other on A4, to be cut apart and handed out. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { showDay } from '@core/shared/calendar/display';
import type { Slip } from '@core/modules/accounts/slip';
import { cleanTexts } from './clean-texts';
import { HEADING_FONT, SIZE, TEXT_FONT } from './docx-type';

const ACROSS = 2;
/** Pixels of the picture on paper: 3 cm, which a phone reads at arm's length. */
const PICTURE = 113;
/** Twentieths of a point: half the width between the margins. */
const SLIP_WIDTH = 5_100;
const cut = { style: BorderStyle.DASHED, size: 4, color: '595959' };

/** The docx of some slips. */
export async function slipsDocx(slips: readonly Slip[]): Promise<Uint8Array> {
  const cells = cleanTexts(slips).map(cellOf);
  const rows: TableRow[] = [];
  for (let i = 0; i < cells.length; i += ACROSS) {
    const some = cells.slice(i, i + ACROSS);
    while (some.length < ACROSS) some.push(cellWith([new Paragraph({})]));
    rows.push(new TableRow({ cantSplit: true, children: some }));
  }
  const document = new Document({
    title: '绑定码',
    styles: { default: { document: { run: { font: TEXT_FONT, size: SIZE.note } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        children: [new Table({ width: { size: SLIP_WIDTH * ACROSS, type: WidthType.DXA }, rows })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function cellOf({ name, where, code, expiresOn, image }: Slip): TableCell {
  const line = (text: string, size: number = SIZE.note): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size })] });
  return cellWith([
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: name, font: HEADING_FONT, size: SIZE.text })],
    }),
    line(where),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'gif',
          data: Buffer.from(image.slice(image.indexOf(',') + 1), 'base64'),
          transformation: { width: PICTURE, height: PICTURE },
          altText: { name: '绑定码', description: `${name}的绑定码`, title: '绑定码' },
        }),
      ],
    }),
    line(`${code.slice(0, 4)} ${code.slice(4)}`, SIZE.text),
    line(`${showDay(expiresOn)}前有效，只能用一次，只交给本人`),
    line('打开小程序，在绑定页点“扫码”，或输入这 8 位'),
  ]);
}

const cellWith = (children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: SLIP_WIDTH, type: WidthType.DXA },
    margins: { top: 160, bottom: 160, left: 160, right: 160 },
    borders: { top: cut, bottom: cut, left: cut, right: cut },
    children,
  });
