/** Codes on paper: slips beside each other on A4, to be cut apart and handed out. */
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
import { inFours, type Slip } from '@core/modules/papers/slip';
import { cleanTexts } from './clean-texts';
import { HEADING_FONT, SIZE, TEXT_FONT } from './docx-type';

const ACROSS = 2;
/** Pixels of the picture on paper: 3 cm, which a phone reads at arm's length. */
const PICTURE = 113;
/** Twentieths of a point: half the width between the margins. */
const SLIP_WIDTH = 5_100;
const cut = { style: BorderStyle.DASHED, size: 4, color: '595959' };

/** The docx of some slips; `title` is what they are called. About 1.5 KB and 8 ms a slip. */
export async function slipsDocx(title: string, slips: readonly Slip[]): Promise<Uint8Array> {
  const cells = cleanTexts(slips).map((slip) => cellOf(title, slip));
  const rows: TableRow[] = [];
  for (let i = 0; i < cells.length; i += ACROSS) {
    const some = cells.slice(i, i + ACROSS);
    while (some.length < ACROSS) some.push(cellWith([new Paragraph({})]));
    rows.push(new TableRow({ cantSplit: true, children: some }));
  }
  const document = new Document({
    title,
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

function cellOf(title: string, { heading, above, code, image, below }: Slip): TableCell {
  const line = (text: string, size: number = SIZE.note): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size })] });
  return cellWith([
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: heading, font: HEADING_FONT, size: SIZE.text })],
    }),
    ...above.map((text) => line(text)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'gif',
          data: Buffer.from(image.slice(image.indexOf(',') + 1), 'base64'),
          transformation: { width: PICTURE, height: PICTURE },
          altText: { name: title, description: `${heading}，${title}`, title },
        }),
      ],
    }),
    line(inFours(code), SIZE.text),
    ...below.map((text) => line(text)),
  ]);
}

const cellWith = (children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: SLIP_WIDTH, type: WidthType.DXA },
    margins: { top: 160, bottom: 160, left: 160, right: 160 },
    borders: { top: cut, bottom: cut, left: cut, right: cut },
    children,
  });
