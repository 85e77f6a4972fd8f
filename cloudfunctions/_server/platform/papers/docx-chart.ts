/** Charts of a paper in docx: native ones, with their numbers in words for those who do not see them. */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block } from '@core/modules/papers/contract';

const COLOURS = ['C8102E', '595959', '9A5B00', '1B7F3B'];

type Chart = Extract<Block, { kind: 'chart' }>;

export function chartOf({ title, categories, series, percent }: Chart): Paragraph {
  const labels = { value: true, numberFormat: percent ? '0.0%' : '#,##0', font: { size: 8 } };
  return new Paragraph({
    spacing: { before: 200 },
    alignment: AlignmentType.CENTER,
    children: [
      new ChartRun({
        type: 'column',
        title,
        categories,
        series: series.map((one, i) => ({
          ...one,
          color: COLOURS[i % COLOURS.length] ?? 'C8102E',
        })),
        legend: series.length > 1 ? { position: 'bottom' } : false,
        valueAxis: { minimum: 0, ...(percent ? { maximum: 1, numberFormat: '0%' } : {}) },
        ...(categories.length <= 12 ? { dataLabels: labels } : {}),
        altText: { name: title, description: described(title, categories, series, percent) },
        transformation: { width: 560, height: 260 },
      }),
    ],
  });
}

/** What the chart shows, for those who do not see it. */
function described(
  title: string,
  categories: readonly string[],
  series: Chart['series'],
  percent: boolean | undefined,
): string {
  const shown = (value: number): string =>
    percent ? `${(value * 100).toFixed(1)}%` : String(value);
  const lines = series.map(
    ({ name, values }) =>
      `${name}：${categories.map((category, i) => `${category} ${shown(values[i] ?? 0)}`).join('，')}`,
  );
  return `${title}。${lines.join('。')}`;
}
