/** 规则: an office raises the week's calls from next month on; what-if says beforehand what an independent recount says. */
import { randomUUID } from 'node:crypto';
import type { ActionOutput, ActionRequest } from '@core/modules/actions';
import { settingOf } from '@app/data/pending-contacts';
import { freshDistrict } from '../support/district';
import { readStored } from '../support/edit-stored';
import {
  FROM,
  ruleFileOf,
  ruleTable,
  SECOND_ADMINISTRATOR,
  secondAdministrator,
  seenOf,
  signedEdits,
  TWO_CALLS,
  uploadText,
} from '../support/rules';
import {
  bindPerson,
  fillSmallDistrict,
  grant,
  openidOf,
  type SmallDistrict,
} from '../support/small-district';
import { sha256 } from '../support/sha256';

const ADMINISTRATOR = openidOf('administrator', 0);
const INSTRUCTOR = openidOf('instructor', 0);
let district: Awaited<ReturnType<typeof freshDistrict>>;
let ids: SmallDistrict;
/** The first contact of all. */
let early = '';

beforeAll(async () => {
  district = await freshDistrict();
  ids = await fillSmallDistrict(district);
  await secondAdministrator(district);
  // Each recorded on its day: one call in a week, two in the next, three in one more.
  for (const [happenedOn, channel] of CALLS) {
    district.cloud.clock.setToday(happenedOn);
    const id = randomUUID();
    if (happenedOn === '2026-03-03') early = id;
    await district.act(INSTRUCTOR, 'contact.record', {
      id,
      unitId: ids.units[0],
      channel,
      outcome: 'reached',
      metOwner: false,
      happenedOn,
      recordedAt: district.cloud.clock.now(),
    });
  }
  district.cloud.clock.setToday('2026-06-10');
}, 120_000);
afterAll(() => district.end());

const CALLS = [
  ['2026-03-03', 'phone'],
  ['2026-03-10', 'phone'],
  ['2026-03-11', 'online'],
  ['2026-03-24', 'phone'],
  ['2026-03-25', 'phone'],
  ['2026-03-26', 'phone'],
] as const;

/** An instance keeps the rules for a minute. */
const aMinuteLater = (): void => {
  district.cloud.clock.setOffset(district.cloud.clock.now() - Date.now() + 61_000);
};

async function draftOf(
  edits: ActionRequest<'rules.draft'>['changes'][number]['edits'] = TWO_CALLS,
  from = FROM,
): Promise<string> {
  const { versionId } = await district.act(ADMINISTRATOR, 'rules.draft', {
    id: randomUUID(),
    from,
    reason: '区里研究决定',
    changes: [{ part: 'cadence', seen: await seenOf(district, 'cadence', from), edits }],
  });
  return versionId;
}

/** Every answer of one kind, summed as the page sums it. */
async function compared(
  versionId: string,
  what: ActionRequest<'rules.compare'>['what'],
): Promise<Pick<ActionOutput<'rules.compare'>, 'judged' | 'moves' | 'first' | 'last' | 'total'>> {
  const moves = new Map<string, ActionOutput<'rules.compare'>['moves'][number]>();
  let [judged, after, answer] = [0, undefined as string | undefined, null as never];
  do {
    const one = await district.act(ADMINISTRATOR, 'rules.compare', {
      versionId,
      what,
      ...(after ? { after } : {}),
    });
    judged += one.judged;
    for (const move of one.moves) {
      const key = JSON.stringify({ ...move, count: 0 });
      moves.set(key, { ...move, count: move.count + (moves.get(key)?.count ?? 0) });
    }
    after = one.next;
    answer = one as never;
  } while (after);
  const { first, last, total } = answer as ActionOutput<'rules.compare'>;
  return { judged, moves: [...moves.values()], first, last, total };
}

describe('a draft', () => {
  it('changes nothing, and is refused with every reason where it cannot be met', async () => {
    const before = await district.act(INSTRUCTOR, 'home.open', {});
    await draftOf();
    aMinuteLater();
    expect(await district.act(INSTRUCTOR, 'home.open', {})).toEqual(before);
    const send = async (value: number, from = FROM) =>
      (
        await district.send(ADMINISTRATOR, 'rules.draft', {
          id: randomUUID(),
          from,
          reason: '多联系',
          changes: [
            {
              part: 'cadence',
              seen: await seenOf(district, 'cadence', from),
              edits: [{ at: ['obligations', 0, 'count'], how: 'set', value }],
            },
          ],
        })
      ).answer;
    expect(await send(6)).toMatchObject({
      error: {
        code: 'BAD_INPUT',
        message: '一周一般 5 个工作日，要求 6 次办不到',
        issues: [{ path: 'input.changes.cadence.1.obligations.0.count' }],
      },
    });
    expect(await send(2, '2026-06-01')).toMatchObject({
      error: { message: '只能从以后某月的第一天起' },
    });
    expect(await send(2, '2028-07-01')).toMatchObject({ error: { message: '最多提前两年' } });
    expect(await send(1)).toMatchObject({ error: { message: '没有改动' } });
  });

  it('is told while it is typed what it changes, and what stands against it', async () => {
    const seen = await seenOf(district, 'cadence');
    const check = (value: string | number, at: (string | number)[]) =>
      district.act(ADMINISTRATOR, 'rules.check', {
        from: FROM,
        changes: [{ part: 'cadence', seen, edits: [{ at, how: 'set', value }] }],
      });
    expect(await check(2, ['obligations', 0, 'count'])).toEqual({
      faults: [],
      lines: [{ part: 'cadence', label: '每周电话联系 · 次数', before: '1', after: '2' }],
    });
    const { faults } = await check('每月联系排 名', ['obligations', 0, 'title']);
    expect(faults.map(({ words }) => words)).toEqual(['违反红线：不给人和单位排次序']);
    expect((await check(2, ['obligations', 99, 'count'])).faults).toEqual([
      { path: 'cadence.obligations.99.count', words: '没有这一处' },
    ]);
  });

  it('made over what has changed since is refused', async () => {
    const { answer } = await district.send(ADMINISTRATOR, 'rules.draft', {
      id: randomUUID(),
      from: FROM,
      reason: '多联系',
      changes: [{ part: 'cadence', seen: 'another', edits: TWO_CALLS }],
    });
    expect(answer).toMatchObject({ error: { message: '这一部分刚有改动，请重新打开再改' } });
  });
});

/** Weeks whose Thursday lies in the first quarter of 2026, by hand: the first Thursday is 1 January. */
const THURSDAYS = Array.from({ length: 13 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 1 + 7 * i)).toISOString().slice(0, 10),
);

/** What one unit's weeks would be, counted from the list of calls alone: nothing of the engine. */
function recount(required: number, calls: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thursday of THURSDAYS) {
    const days = [-3, -2, -1, 0, 1, 2, 3].map((d) =>
      new Date(Date.parse(thursday) + d * 86_400_000).toISOString().slice(0, 10),
    );
    const made = calls.filter((day) => days.includes(day)).length;
    // 16–22 February has no working day: with fewer calls nothing is owed in it. The week of New
    // Year begins before the records and is excused.
    const state =
      made >= required
        ? '已完成'
        : thursday === '2026-02-19'
          ? '不计'
          : thursday === '2026-01-01'
            ? '免计'
            : '未完成';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

describe('what-if', () => {
  it('says what an independent recount says', async () => {
    const { judged, moves, first, last, total } = await compared(await draftOf(), 'units');
    expect([first, last, total]).toEqual(['2026-01-01', '2026-03-31', 5]);
    const days = CALLS.map(([day]) => day);
    const [once, twice, thrice] = [1, 2, 3].map(
      (required) => recount(required, days)['已完成'] ?? 0,
    );
    expect([once, twice, thrice]).toEqual([3, 2, 1]);
    const moved = (count: number) => ({
      kind: 'verdict',
      of: '电话联系',
      before: '已完成',
      after: '未完成',
      count,
    });
    // Of four units without a call nothing moves; of the one with calls, weeks with too few do.
    expect(moves).toEqual([moved((once ?? 0) - (twice ?? 0))]);
    const three = await compared(
      await draftOf([{ at: ['obligations', 0, 'count'], how: 'set', value: 3 }]),
      'units',
    );
    expect(three.moves).toEqual([moved((once ?? 0) - (thrice ?? 0))]);
    // Thirteen weeks, three months and a quarter of each of five units; and three thresholds.
    expect(judged).toBe(5 * (13 + 3 + 1) + 5 * 3);
  });

  it('tells how many missed weeks of all units there were', async () => {
    // As if the week's calls were not asked for at all: everything that was judged moves.
    const { moves } = await compared(
      await draftOf([{ at: ['obligations', 0], how: 'remove' }]),
      'units',
    );
    const none = recount(1, []);
    const some = recount(
      1,
      CALLS.map(([day]) => day),
    );
    for (const state of ['已完成', '未完成', '不计', '免计']) {
      const count = (some[state] ?? 0) + 4 * (none[state] ?? 0);
      const told = moves.find((one) => one.kind === 'verdict' && one.before === state);
      expect([state, told?.count ?? 0, told?.after ?? '不要求']).toEqual([state, count, '不要求']);
    }
  });

  it('tells 督办 that would be drafted otherwise, by name, and drafts none', async () => {
    const seen = await seenOf(district, 'supervision');
    const { versionId } = await district.act(ADMINISTRATOR, 'rules.draft', {
      id: randomUUID(),
      from: FROM,
      reason: '放宽',
      changes: [
        {
          part: 'supervision',
          seen,
          edits: [{ at: ['thresholds', 0, 'missed'], how: 'set', value: 11 }],
        },
      ],
    });
    const { moves } = await compared(versionId, 'units');
    // Four units missed eleven weeks; the fifth had calls in three of them.
    expect(moves).toEqual([
      {
        kind: 'followUp',
        of: '一季度内电话联系 3 周未完成',
        before: '起草督办',
        after: '不督办',
        count: 1,
      },
    ]);
    const answer = await district.act(ADMINISTRATOR, 'rules.compare', { versionId, what: 'units' });
    expect(answer.cases.map(({ name }) => name)).toEqual(['甲一有限公司（甲指导员）']);
    const { followUps } = await district.act(openidOf('districtSupervisor', 0), 'followUp.list', {
      shelf: 'draft',
    });
    expect(followUps).toEqual([]);
  });

  it.each(['branches', 'members', 'organizations', 'practices'] as const)(
    'of %s it comes to its end and finds nothing that a raised call would move',
    async (what) => {
      const { moves } = await compared(await draftOf(), what);
      expect(moves).toEqual([]);
    },
  );
});

describe('two signatures', () => {
  it('two persons sign; nobody else may, nor later', async () => {
    const versionId = await draftOf();
    const sign = (openid: string) =>
      district.send(openid, 'rules.sign', { id: randomUUID(), versionId });
    expect((await sign(ADMINISTRATOR)).answer).toMatchObject({ data: { inForce: false } });
    expect((await sign(ADMINISTRATOR)).answer).toMatchObject({
      error: { code: 'CONFLICT', message: '须由另一位管理员签署' },
    });
    expect((await sign(openidOf('districtSupervisor', 0))).answer).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect((await sign(SECOND_ADMINISTRATOR)).answer).toMatchObject({ data: { inForce: true } });
    expect((await sign(SECOND_ADMINISTRATOR)).answer).toMatchObject({
      error: { message: '这一版已由两人签署' },
    });
    // Another draft of the same part, made before: what it was made over is no more.
    const withdrawn = await district.act(ADMINISTRATOR, 'rules.withdraw', {
      id: randomUUID(),
      versionId,
      reason: '再议',
    });
    expect(withdrawn.versionId).toBe(versionId);
    expect((await sign(SECOND_ADMINISTRATOR)).answer).toMatchObject({
      error: { message: '这一版已经撤回' },
    });
  });

  it('who has left the office since has not signed', async () => {
    const versionId = await draftOf();
    const third = await grant(district, '离任管理员', 'administrator', 'district');
    await bindPerson(district, third, 't-third');
    const sign = (openid: string) =>
      district.act(openid, 'rules.sign', { id: randomUUID(), versionId });
    expect(await sign('t-third')).toMatchObject({ inForce: false });
    await district.act(ADMINISTRATOR, 'role.end', {
      id: randomUUID(),
      personId: third,
      role: 'administrator',
      scopeId: 'district',
      to: '2026-06-10',
      reason: '离任',
    });
    expect(await sign(SECOND_ADMINISTRATOR)).toMatchObject({ inForce: false });
    await district.act(SECOND_ADMINISTRATOR, 'rules.withdraw', {
      id: randomUUID(),
      versionId,
      reason: '只作试验',
    });
  });

  it('a draft made before another version was signed is made anew', async () => {
    const early = await draftOf();
    const versionId = await signedEdits(district, 'cadence', [
      { at: ['graceDays'], how: 'set', value: 10 },
    ]);
    const { answer } = await district.send(SECOND_ADMINISTRATOR, 'rules.sign', {
      id: randomUUID(),
      versionId: early,
    });
    expect(answer).toMatchObject({
      error: { code: 'CONFLICT', message: '起草以后规则又有改动，请重拟' },
    });
    await district.act(SECOND_ADMINISTRATOR, 'rules.withdraw', {
      id: randomUUID(),
      versionId,
      reason: '只作试验',
    });
  });
});

describe('lists as a workbook', () => {
  it('comes back as it went; what is put otherwise is told row by row, and nothing is written', async () => {
    const fileId = await ruleTable(district, ADMINISTRATOR);
    const read = await district.act(ADMINISTRATOR, 'rules.readTables', {
      part: 'points',
      on: FROM,
      fileId,
    });
    expect(read.edits).toEqual([]);
    // 48 and 58 indicators, six aspects and five levels of each.
    expect(read.rows.filter(({ state }) => state === 'same').length).toBeGreaterThan(48 + 58);
    expect(read.rows.every(({ state }) => state === 'same')).toBe(true);
    expect(read.seen).toBe(await seenOf(district, 'points'));
    const { answer } = await district.send(ADMINISTRATOR, 'rules.readTables', {
      part: 'attendance',
      on: FROM,
      fileId: await ruleTable(district, ADMINISTRATOR),
    });
    expect(answer).toMatchObject({ error: { message: '表里没有这一部分的清单，请先导出再改' } });
  });
});

describe('a file', () => {
  it('goes out with its checksum and comes in as a draft of what differs', async () => {
    const piece = await district.act(ADMINISTRATOR, 'rules.export', {});
    const [head = '', body = ''] = Buffer.from(piece.base64, 'base64').toString('utf8').split('\n');
    expect(head).toBe(`liangxin-rule-pack/1 sha256:${sha256(body)}`);
    const { sha256: told } = await district.act(ADMINISTRATOR, 'rules.open', {});
    expect(head.endsWith(told)).toBe(true);
    const take = async (text: string) =>
      (
        await district.send(ADMINISTRATOR, 'rules.import', {
          id: randomUUID(),
          fileId: await uploadText(district, ADMINISTRATOR, text),
          from: FROM,
          reason: '采用外区做法',
        })
      ).answer;
    expect(await take(`${head}\n${body}\n`)).toMatchObject({
      error: { message: '与现行规则相同，没有可以改动的' },
    });
    expect(await take(`${head}\n${body.replace('每周电话联系', '每周电话联络')}\n`)).toMatchObject({
      error: { message: '校验码不符，文件在传送中有缺失或被改动，请重新索取' },
    });
    expect(await take('{"id":"huangshi"}')).toMatchObject({
      error: { message: '不是从本产品导出的规则包' },
    });
    const taken = await take(ruleFileOf());
    expect(taken).toMatchObject({ ok: true });
    const { versions } = await district.act(ADMINISTRATOR, 'rules.open', {});
    expect(versions[0]).toMatchObject({
      state: 'draft',
      file: { title: '湖北黄石' },
      parts: expect.arrayContaining(['cadence', 'supervision', 'grades', 'standards']) as unknown,
    });
  });
});

describe('in force', () => {
  it('nothing changes before its day; from then on home, lights and the phone follow, and old periods stay', async () => {
    const call = async () => {
      aMinuteLater();
      const { rules, units } = await district.act(INSTRUCTOR, 'home.open', {});
      const verdicts = units.find(({ unitId }) => unitId === ids.units[0])?.verdicts ?? [];
      return { rules, call: verdicts.filter(({ obligation }) => obligation === 'call') };
    };
    const offline = await district.act(INSTRUCTOR, 'home.open', {});
    const before = await call();
    await signedEdits(district, 'cadence', TWO_CALLS);
    const signed = await call();
    // A phone that went offline before judges its own answer on; of the new one it judges nothing yet.
    expect(settingOf(offline)?.pack.id).toBe('yongchuan');
    expect(settingOf(await district.act(INSTRUCTOR, 'home.open', {}))).toBeNull();
    expect(signed.call).toEqual(before.call);
    expect(signed.rules).not.toBe(before.rules);
    expect((await district.act(INSTRUCTOR, 'rules.read', {})).mark).toBe(signed.rules);
    district.cloud.clock.setToday('2026-07-02');
    // The running week began in June, under the old version.
    expect((await call()).call.map((v) => [v.period.key, v.required])).toEqual([
      ['2026-W26', 1],
      ['2026-W27', 1],
    ]);
    district.cloud.clock.setToday('2026-07-09');
    expect((await call()).call.at(-1)).toMatchObject({
      period: { key: '2026-W28' },
      required: 2,
      rulesFrom: FROM,
    });
    const contact = randomUUID();
    await district.act(INSTRUCTOR, 'contact.record', {
      id: contact,
      unitId: ids.units[0],
      channel: 'phone',
      outcome: 'reached',
      metOwner: false,
      happenedOn: '2026-07-07',
      recordedAt: district.cloud.clock.now(),
    });
    expect((await call()).call.at(-1)).toMatchObject({
      state: 'dueSoon',
      counted: [{ id: contact }],
    });
    // The record says by which rules it came in; one of before says the earlier ones.
    const [now, then] = await Promise.all(
      [contact, early].map((one) => readStored(district, 'contacts', one)),
    );
    expect([now?.rules, then?.rules]).toEqual([signed.rules, before.rules]);
    const { parts, versions } = await district.act(ADMINISTRATOR, 'rules.open', {});
    expect(parts.find(({ part }) => part === 'cadence')).toMatchObject({
      from: FROM,
      last: { by: '管理员', reason: '区里研究决定' },
    });
    const version = versions.find(({ state }) => state === 'signed');
    expect(version).toMatchObject({
      signatures: [{ by: '管理员' }, { by: '副管理员' }],
      maySign: false,
      mayWithdraw: false,
    });
    const { answer } = await district.send(ADMINISTRATOR, 'rules.withdraw', {
      id: randomUUID(),
      versionId: version?.versionId ?? '',
      reason: '后悔',
    });
    expect(answer).toMatchObject({ error: { message: '这一版已经生效，只能另拟一版' } });
    expect(
      await district.act(ADMINISTRATOR, 'rules.diff', { before: 'pack', after: 'now' }),
    ).toEqual({
      lines: [{ part: 'cadence', label: '每周电话联系 · 次数', before: '1', after: '2' }],
      more: 0,
    });
  });
});
