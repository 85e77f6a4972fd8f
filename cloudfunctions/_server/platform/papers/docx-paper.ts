/** A paper as docx: A4, 公文 fonts, tables that break between rows, native charts. */
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import type { Block, Paper } from '@core/modules/papers/contract';
import { cleanTexts } from './clean-texts';
import { chartOf } from './docx-chart';
import { caption, tableOf } from './docx-table';
import { HEADING_FONT, SIZE, TEXT_FONT, TITLE_FONT } from './docx-type';
import { sameBytes, setText, textOf, type Parts } from './same-bytes';

/** The docx of a paper; equal papers give equal bytes. */
export async function docxOf(stored: Paper): Promise<Uint8Array> {
  const paper = cleanTexts(stored);
  const document = new Document({
    title: paper.title,
    creator: paper.issuer,
    lastModifiedBy: paper.issuer,
    styles: { default: { document: { run: { font: TEXT_FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT },
            margin: { top: 1_474, bottom: 1_474, left: 1_474, right: 1_474 },
          },
        },
        footers: { default: pageNumbers() },
        children: [...head(paper), ...paper.blocks.flatMap(blockOf), ...foot(paper)],
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(document)), withPlainIds);
}

/** The library draws random ids for relations and counts drawings for ever: both in order, from 1. */
function withPlainIds(parts: Parts): void {
  const ids = new Map<string, string>();
  const plain = (id: string): string => {
    const known = ids.get(id) ?? `rIdPart${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  for (const path of [...parts.keys()].sort()) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    let drawings = 0;
    const text = textOf(parts, path)
      .replace(/rId[\w-]{21}(?=")/g, plain)
      .replace(/(<wp:docPr id=)"\d+"/g, (_, tag: string) => `${tag}"${(drawings += 1)}"`);
    setText(parts, path, text);
  }
}

function head({ title, number, subtitle }: Paper): Paragraph[] {
  const centred = (child: TextRun): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 120 }, children: [child] });
  return [
    centred(new TextRun({ text: title, font: TITLE_FONT, size: SIZE.title })),
    ...(number ? [centred(new TextRun({ text: number }))] : []),
    centred(new TextRun({ text: subtitle, size: SIZE.note })),
  ];
}

function foot({ issuer, issuedOn }: Paper): Paragraph[] {
  if (!issuedOn) return [];
  return [issuer, issuedOn].map(
    (text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text })] }),
  );
}

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 200, after: 100 },
          children: [new TextRun({ text: block.text, font: HEADING_FONT })],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          indent: { firstLine: SIZE.text * 20 },
          spacing: { line: 400 },
          children: block.runs.map(
            ({ text, bold }) => new TextRun({ text, ...(bold ? { bold } : {}) }),
          ),
        }),
      ];
    case 'table':
      return [caption(block.name), tableOf(block)];
    case 'chart':
      return [chartOf(block)];
    case 'lines':
      return block.lines.map(
        ({ label, text }) =>
          new Paragraph({
            spacing: { before: 160 },
            children: `${label}：${text || '＿＿＿＿＿＿＿＿'}`
              .split('\n')
              .map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })),
          }),
      );
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 160 },
          children: [new TextRun({ text: block.text, size: SIZE.note })],
        }),
      ];
  }
}

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE.note })],
      }),
    ],
  });
