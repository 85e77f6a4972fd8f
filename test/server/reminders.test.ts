/** Subscription messages: drafted by the clock for who asked, silenced by work done, refusals respected. */
import { randomUUID } from 'node:crypto';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { openidOf, type SmallDistrict } from '../support/small-district';
import { pairsIn } from '../support/pairs';
import { pledgesIn } from '../support/pledges';
import { practicesIn } from '../support/practices';
import { workIn } from '../support/work';

const INSTRUCTOR = openidOf('instructor', 0);
/** A Thursday: two working days of the week remain. */
const THURSDAY = '2026-06-11';

const TEMPLATES = {
  due: { templateId: 'T-DUE', fields: { thing1: 'what', name2: 'who', date3: 'dueOn' } },
  promise: { templateId: 'T-PROMISE', fields: { thing1: 'what', date3: 'dueOn' } },
  partyDay: { templateId: 'T-DAY', fields: { thing1: 'what', date3: 'dueOn' } },
};
const filled = useFilledDistrict({ LIANGXIN_REMINDERS: JSON.stringify(TEMPLATES) });
let district: FreshDistrict;
let ids: SmallDistrict;
beforeEach(async () => {
  ({ district, ids } = await filled());
  setTime(THURSDAY, 7);
}, 120_000);

function setTime(day: string, hour: number): void {
  const { clock } = district.cloud;
  clock.setOffset(Date.parse(`${day}T${String(hour).padStart(2, '0')}:30:00+08:00`) - Date.now());
}

const tick = () => district.cloud.fireTimer('clock');
const answer = (topic: 'due' | 'promise', accepted = true) =>
  district.act(INSTRUCTOR, 'reminder.answer', { id: randomUUID(), answers: [{ topic, accepted }] });
const sent = () =>
  district.cloud.openapi.calls.filter((c) => c.api.includes('ubscribe')).map((c) => c.args);
const reminders = () =>
  ((district.cloud.dump().reminders ?? []) as { state: string; topic: string }[]).map((r) => [
    r.topic,
    r.state,
  ]);
const allowed = async () => (await district.act(INSTRUCTOR, 'home.open', {})).reminders;

const play = (errcode = 0) => {
  for (const api of ['subscribeMessage.send', 'openapi.subscribeMessage.send'])
    district.cloud.openapi.stub(api, () => ({ errcode, errmsg: errcode ? 'user refuse' : 'ok' }));
};

it('sends nothing to who was not asked, drafts in the morning, sends an hour later, once a week', async () => {
  play();
  setTime(THURSDAY, 9);
  await tick();
  expect(reminders()).toEqual([]);
  setTime('2026-06-12', 7);
  await answer('due');
  await answer('due');
  await tick();
  expect(reminders()).toEqual([]);
  setTime('2026-06-12', 8);
  await tick();
  expect(reminders()).toEqual([['due', 'drafted']]);
  expect(sent()).toEqual([]);
  setTime('2026-06-12', 9);
  await tick();
  await tick();
  expect(reminders()).toEqual([['due', 'sent']]);
  expect(sent()).toEqual([
    expect.objectContaining({
      touser: INSTRUCTOR,
      template_id: 'T-DUE',
      data: expect.objectContaining({
        thing1: { value: '2 家单位快到期' },
        date3: { value: '2026-06-14' },
      }),
    }),
  ]);
  expect(await allowed()).toEqual([
    { topic: 'due', templateId: 'T-DUE', allowed: 1, refused: false },
    { topic: 'promise', templateId: 'T-PROMISE', allowed: 0, refused: false },
  ]);
});

it('is silenced by contacts logged since the draft', async () => {
  play();
  await answer('due');
  setTime(THURSDAY, 8);
  await tick();
  const { units } = await district.act(INSTRUCTOR, 'home.open', {});
  for (const { unitId } of units) {
    await district.act(INSTRUCTOR, 'contact.record', {
      id: randomUUID(),
      unitId,
      channel: 'onsite',
      outcome: 'reached',
      metOwner: true,
      happenedOn: THURSDAY,
      recordedAt: district.cloud.clock.now(),
    });
  }
  setTime(THURSDAY, 9);
  await tick();
  expect(reminders()).toEqual([['due', 'silenced']]);
  expect(sent()).toEqual([]);
});

it('respects a refusal: 43101 empties the store of consents', async () => {
  play(43101);
  await answer('due');
  setTime(THURSDAY, 8);
  await tick();
  setTime(THURSDAY, 9);
  await tick();
  expect(reminders()).toEqual([['due', 'refused']]);
  expect(await allowed()).toContainEqual({
    topic: 'due',
    templateId: 'T-DUE',
    allowed: 0,
    refused: true,
  });
});

it('stops when the person wants no more, whatever was agreed to before', async () => {
  play();
  await answer('due');
  await answer('due');
  await district.act(INSTRUCTOR, 'reminder.answer', {
    id: randomUUID(),
    answers: [{ topic: 'due', accepted: false, stop: true }],
  });
  expect(await allowed()).toContainEqual({
    topic: 'due',
    templateId: 'T-DUE',
    allowed: 0,
    refused: true,
  });
  setTime(THURSDAY, 8);
  await tick();
  setTime(THURSDAY, 9);
  await tick();
  expect(sent()).toEqual([]);
});

it('reminds of a promise the day before, and is silent on days off', async () => {
  play();
  await answer('promise');
  const { promise } = workIn(district, ids);
  await promise(0);
  setTime('2026-06-12', 9);
  await tick();
  // Drafted and sent on the last working day before it is due: Saturday 06-13 is none.
  expect(reminders()).toEqual([['promise', 'sent']]);
  expect(sent()).toMatchObject([{ data: { thing1: { value: '把培训通知送来' } } }]);
});

it('announces an event to the members who asked, once; one that is called off is silent', async () => {
  play();
  const member = openidOf('member', 0);
  const accept = { topic: 'partyDay' as const, accepted: true };
  await district.act(member, 'reminder.answer', { id: randomUUID(), answers: [accept] });
  await district.act(member, 'reminder.answer', { id: randomUUID(), answers: [accept] });
  const { meeting } = workIn(district, ids);
  await meeting(0, { on: '2026-06-15', topic: '七一前党日' });
  const off = await meeting(0, { on: '2026-06-16', topic: '取消的党日' });
  const moved = await meeting(0, { on: '2026-06-17', topic: '改期的党日' });
  setTime(THURSDAY, 8);
  await tick();
  await district.act(openidOf('secretary', 0), 'meeting.cancel', {
    id: randomUUID(),
    meetingId: off,
    reason: '防汛',
  });
  // Moved after it was drafted: the draft stays unsent, the next morning tells the new day.
  await district.act(openidOf('secretary', 0), 'meeting.change', {
    id: randomUUID(),
    meetingId: moved,
    kinds: ['partyDay'],
    on: '2026-06-18',
    topic: '改期的党日',
    hours: 2,
  });
  setTime(THURSDAY, 9);
  await tick();
  expect(sent()).toHaveLength(1);
  setTime('2026-06-12', 9);
  await tick();
  expect(sent()).toEqual([
    expect.objectContaining({
      touser: member,
      template_id: 'T-DAY',
      data: { thing1: { value: '七一前党日' }, date3: { value: '2026-06-15' } },
    }),
    expect.objectContaining({
      touser: member,
      data: { thing1: { value: '改期的党日' }, date3: { value: '2026-06-18' } },
    }),
  ]);
  expect((await district.act(member, 'home.open', {})).reminders).toEqual([
    { topic: 'partyDay', templateId: 'T-DAY', allowed: 0, refused: false },
  ]);
});

it('reminds a branch of a pledge to be judged and of its pair’s meeting', async () => {
  play();
  const secretary = openidOf('secretary', 0);
  await district.act(secretary, 'reminder.answer', {
    id: randomUUID(),
    answers: [{ topic: 'due', accepted: true }],
  });
  setTime(THURSDAY, 10);
  await pledgesIn(district, ids).published(0, { until: '2026-08-27' });
  await pairsIn(district, ids).begun(0);
  // The pledge is to be judged by 23 September, the two to meet by the 30th.
  setTime('2026-09-24', 8);
  await tick();
  setTime('2026-09-24', 9);
  await tick();
  expect(sent()).toMatchObject([
    {
      touser: secretary,
      data: { thing1: { value: '2 项办理快到期' }, date3: { value: '2026-09-23' } },
    },
  ]);
});

it('reminds a secretary of what is due of a standard, beside an instructor’s units; done, it is silent', async () => {
  play();
  const secretary = openidOf('secretary', 0);
  const accept = { topic: 'due' as const, accepted: true };
  for (const openid of [secretary, INSTRUCTOR]) {
    await district.act(openid, 'reminder.answer', { id: randomUUID(), answers: [accept] });
  }
  const make = practicesIn(district, ids);
  const checkId = await make.stated(0);
  // Due on 9 July: nothing to say four weeks before.
  setTime('2026-06-12', 8);
  await tick();
  setTime('2026-06-12', 9);
  await tick();
  expect(sent()).toMatchObject([
    { touser: INSTRUCTOR, data: { thing1: { value: '2 家单位快到期' } } },
  ]);
  await district.act(INSTRUCTOR, 'reminder.answer', { id: randomUUID(), answers: [accept] });
  setTime('2026-07-09', 8);
  await tick();
  setTime('2026-07-09', 9);
  await tick();
  const told = sent()
    .slice(1)
    .map((message) => message as { touser: string; data: Record<string, { value: string }> });
  expect(told.map(({ touser, data }) => [touser, data.thing1?.value, data.date3?.value])).toEqual(
    expect.arrayContaining([
      [secretary, '1 项办理快到期', '2026-07-09'],
      [INSTRUCTOR, '2 家单位、1 项办理快到期', '2026-07-09'],
    ]),
  );
  // The next week's is drafted, and silenced by what was done in between.
  await district.act(secretary, 'reminder.answer', { id: randomUUID(), answers: [accept] });
  setTime('2026-07-13', 8);
  await tick();
  await make.decide(secretary, checkId, 'selfCheck');
  setTime('2026-07-13', 9);
  await tick();
  expect(
    sent().filter((message) => (message as { touser: string }).touser === secretary),
  ).toHaveLength(1);
  expect(reminders()).toContainEqual(['due', 'silenced']);
});
