/** The card before a call, a need and a promise made at a visit, the park's other units, and settling them. */
import { goTo, picture, useApp } from '../support/browser/app';
import { watchDialler } from '../support/browser/dialler';
import { eventually } from '../support/browser/eventually';
import {
  button,
  card,
  countTaps,
  front,
  openToday,
  tapAndSeeSaved,
  unitNames,
} from '../support/browser/screens';

const { demo, open } = useApp();
const ME = 'instructor-1';

test('before a call: the last contacts, what is open, what was promised by when; three taps to a logged call', async () => {
  const page = await open(ME, { density: 1.5 });
  await watchDialler(page.context());
  await openToday(page);
  await front(page)
    .getByText(/^答应的事 · /)
    .waitFor();
  const [unit = ''] = await unitNames(page, '本周');
  const taps = await countTaps(page);
  await card(page, unit).call();
  const sheet = front(page).getByRole('dialog', { name: unit });
  await sheet.getByText('最近的联系').waitFor();
  await sheet.getByText('诉求：希望对接技能培训补贴').waitFor();
  await sheet.getByText(/月\d+日 .*前 · 待兑现/).waitFor();
  await picture(page, 'before-a-call', { docs: true });
  await button(page, /^拨打/).click();
  await button(page, '电话已联系上').click();
  await front(page).getByText(`已记：${unit}`).waitFor();
  expect(await taps()).toBeLessThanOrEqual(3);
});

test('a visit with a need and a promise: each is a record of its own, and the same park is offered', async () => {
  const page = await open('instructor-3', { density: 1.5 });
  const home = await demo().district.act('demo-instructor-3', 'home.open', {});
  const [unit] = home.units.filter(({ townName, unitId }) =>
    home.units.some((u) => u.townName === townName && u.unitId !== unitId && isOpen(u)),
  );
  if (!unit) throw new Error('the demo has no two units of one park');
  await openToday(page);
  const name = encodeURIComponent(unit.name);
  await goTo(page, `packages/main/contact/index?unitId=${unit.unitId}&name=${name}`);
  await front(page).getByRole('textbox', { name: '业主提出的诉求' }).fill('想请人讲一次安全生产');
  await front(page).getByRole('textbox', { name: '答应的事' }).fill('联系应急局的讲师');
  await button(page, '3 天内').click();
  await picture(page, 'visit-form', { docs: true });
  await tapAndSeeSaved(page, '保存');
  await front(page).getByText('同一镇街、园区，本月还没走访').waitFor();
  await picture(page, 'same-park', { docs: true });
  await button(page, '不用，返回').click();

  await goTo(page, `packages/main/unit/index?unitId=${unit.unitId}`);
  const need = front(page).getByText('诉求：想请人讲一次安全生产');
  await need.waitFor();
  await front(page).getByText('承诺：联系应急局的讲师').waitFor();
  await need.click();
  await front(page).getByRole('textbox', { name: '说明' }).fill('讲师已定');
  await button(page, '已解决').click();
  await front(page)
    .getByText(/已解决：讲师已定/)
    .waitFor();
  await eventually(async () => {
    const { matters } = await demo().district.act('demo-instructor-3', 'unit.open', {
      unitId: unit.unitId,
    });
    expect(matters.map((m) => [m.kind, m.state]).sort()).toEqual([
      ['need', 'solved'],
      ['promise', 'promised'],
    ]);
  });
});

function isOpen(unit: { verdicts: { obligation: string; state: string }[] }): boolean {
  return unit.verdicts.some(
    (v) => v.obligation === 'visit' && (v.state === 'open' || v.state === 'dueSoon'),
  );
}
