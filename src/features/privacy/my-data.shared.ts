import type { ActionOutput } from '@core/modules/actions';
import { dataSections } from '@core/modules/privacy/labels';

export type MyData = ActionOutput<'myData.export'>;

/** The whole as plain text. */
export function asText({ today, name, sections }: MyData): { name: string; content: string } {
  const blocks = sections.map(({ code, count, lines }) =>
    [
      `【${dataSections[code]}】${count} 条`,
      ...lines.map(({ on, text }) => (on ? `${on} ${text}` : text)),
    ].join('\n'),
  );
  const content = [`两新党建 · ${name}的个人数据`, `导出日期 ${today}`, ...blocks].join('\n\n');
  return { name: `我的数据-${today}.txt`, content: `${content}\n` };
}

/** The whole as data. */
export function asJson(data: MyData): { name: string; content: string } {
  return { name: `我的数据-${data.today}.json`, content: `${JSON.stringify(data, null, 2)}\n` };
}
