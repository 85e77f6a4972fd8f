/**
 * Native charts for a workbook: the library that writes cells has none, so the parts of
 * DrawingML are added beside its own (ECMA-376 part 1, 20.5 and 21.2). Each chart reads the
 * cells of its sheet, so that it follows them when they are edited.
 */
import type { Block } from '@core/modules/papers/contract';
import { setText, textOf, type Parts } from './same-bytes';

export type Chart = Extract<Block, { kind: 'chart' }>;

/** A chart, the sheet's place in the workbook (from 1), and the row of its headings (from 1). */
export interface PlacedChart {
  readonly chart: Chart;
  readonly sheet: number;
  readonly sheetName: string;
  readonly row: number;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const COLOURS = ['C8102E', '595959', '9A5B00', '1B7F3B'];
/** Rows that a chart stands over. */
export const CHART_ROWS = 18;

/** Adds the charts of one sheet to the parts of a workbook. */
export function addCharts(parts: Parts, charts: readonly PlacedChart[]): void {
  const [first] = charts;
  if (!first) return;
  const sheet = `xl/worksheets/sheet${first.sheet}.xml`;
  charts.forEach((placed, i) => setText(parts, `xl/charts/chart${i + 1}.xml`, chartXml(placed)));
  setText(parts, 'xl/drawings/drawing1.xml', drawingXml(charts));
  setText(
    parts,
    'xl/drawings/_rels/drawing1.xml.rels',
    relations(charts.map((_, i) => [`${RELATIONS}/chart`, `../charts/chart${i + 1}.xml`])),
  );
  setText(
    parts,
    `xl/worksheets/_rels/sheet${first.sheet}.xml.rels`,
    relations([[`${RELATIONS}/drawing`, '../drawings/drawing1.xml']]),
  );
  setText(
    parts,
    sheet,
    textOf(parts, sheet).replace(
      '</worksheet>',
      `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/></worksheet>`,
    ),
  );
  const overrides = [
    ...charts.map((_, i) => [`/xl/charts/chart${i + 1}.xml`, `${TYPES}.drawingml.chart+xml`]),
    ['/xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  setText(
    parts,
    '[Content_Types].xml',
    textOf(parts, '[Content_Types].xml').replace('</Types>', `${overrides.join('')}</Types>`),
  );
}

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}">${targets
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map(({ row, chart }, i) => {
    const top = row - 1;
    const left = chart.series.length + 2;
    return (
      `<xdr:twoCellAnchor><xdr:from>${at(left, top)}</xdr:from>` +
      `<xdr:to>${at(left + 8, top + CHART_ROWS - 2)}</xdr:to><xdr:graphicFrame macro="">` +
      `<xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="chart${i + 1}" descr="${escaped(chart.title)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${i + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
}

const at = (column: number, row: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

function chartXml({ chart, sheetName, row }: PlacedChart): string {
  const { title, categories, series, percent } = chart;
  const format = percent ? '0%' : '#,##0';
  const cells = (column: number): string => {
    const name = columnName(column);
    return `'${sheetName}'!$${name}$${row + 1}:$${name}$${row + categories.length}`;
  };
  const all = series.map(({ name, values }, i) => {
    const fill = COLOURS[i % COLOURS.length];
    return (
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef>` +
      `<c:f>'${sheetName}'!$${columnName(i + 2)}$${row}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat><c:strRef><c:f>${cells(1)}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${cells(i + 2)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
      `${points(values.map(String))}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${all.join('')}` +
    '<c:gapWidth val="120"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${percent ? '<c:max val="1"/>' : ''}<c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:crossAx val="1"/></c:valAx>` +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}

const points = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, i) => `<c:pt idx="${i}"><c:v>${escaped(value)}</c:v></c:pt>`)
    .join('')}`;

/** `A` of 1; charts have few series. */
const columnName = (column: number): string => String.fromCharCode(64 + column);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
