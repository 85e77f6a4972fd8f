/** An empty cloud in the browser: the first administrator, the rules, a town, and on to the roster. */
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { demo, open } = useApp('empty');

test('from an empty cloud to the roster’s import', async () => {
  const page = await open('first', { density: 1.5 });
  await goTo(page);
  const field = (name: string) => front(page).getByRole('textbox', { name });
  await field('管理员口令').fill(LOCAL_ADMIN_CODE);
  await field('您的姓名').fill('张管理');
  await field('区县名称').fill('测试区');
  await picture(page, 'first-run-claim');
  await front(page).getByText('我已阅读并同意').click();
  await button(page, '登记').click();

  await goTo(page);
  await button(page, /^开始使用/).click();
  await front(page).getByText('按顺序做完四步').waitFor();
  await picture(page, 'first-run', { docs: true });
  expect(await complaintsOf(page)).toEqual([]);

  await button(page, '选用湖北黄石').click();
  await front(page).getByText('使用湖北黄石的规则').waitFor();
  const guide = await demo().district.act('first-person', 'guide.open', {});
  expect(guide.packs.filter(({ inForce }) => inForce).map(({ id }) => id)).toEqual(['huangshi']);

  await field('镇街、园区名称').fill('城北街道');
  await button(page, '添加').click();
  await front(page).getByText('已有 1 个镇街、园区').waitFor();
  await picture(page, 'first-run-towns');
  await button(page, '导入名册').click();
  await front(page).getByText('选择').first().waitFor();
});
