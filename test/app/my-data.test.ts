import { dataSections } from '@core/modules/privacy/contract';
import { asJson, asText, type MyData } from '@app/features/privacy/my-data.shared';

const data: MyData = {
  today: '2026-11-19',
  name: '张三',
  sections: [
    { code: 'person', count: 1, lines: [{ text: '姓名：张三' }] },
    { code: 'contacts', count: 1, lines: [{ on: '2026-11-18', text: '甲公司 · 电话' }] },
  ],
};

it('reads as text, section by section', () => {
  const { name, content } = asText(data);
  expect(name).toBe('我的数据-2026-11-19.txt');
  expect(content).toBe(
    `两新党建 · 张三的个人数据\n\n导出日期 2026-11-19\n\n【${dataSections.person}】1 条\n姓名：张三\n\n【${dataSections.contacts}】1 条\n2026-11-18 甲公司 · 电话\n`,
  );
});

it('the JSON is the data itself', () => expect(JSON.parse(asJson(data).content)).toEqual(data));
