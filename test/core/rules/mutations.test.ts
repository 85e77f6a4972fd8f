/**
 * Packs as somebody could mutilate them: each is refused with its reasons, or everything judges by it; none
 * crashes an engine. `PROOF_PACKS` sets how many; the seed is printed.
 */
import type { UnitFacts } from '@core/modules/cadence/contract';
import { judgeByPlan } from '@core/modules/cadence/judge-plan';
import { judgeMeetings } from '@core/modules/cadence/meetings';
import { planNow, planYear } from '@core/modules/cadence/plan';
import { windowsOn } from '@core/modules/follow-ups/drafts';
import { firstStep, nextStep } from '@core/modules/follow-ups/steps';
import { rate, ratingSetting } from '@core/modules/points/rate';
import { rulesOfYear } from '@core/modules/points/rating-year';
import { composeRules } from '@core/modules/rules/compose';
import { applyEdits } from '@core/modules/rules/edit';
import { faultsOf } from '@core/modules/rules/faults';
import { fieldsOf } from '@core/modules/rules/fields';
import { isVersioned, rulePartTitles } from '@core/modules/rules/labels';
import { markOfRules } from '@core/modules/rules/judging';
import { openRuleFile, ruleFile } from '@core/modules/rules/rule-file';
import { evaluate } from '@core/modules/standards/evaluate';
import { periodAt } from '@core/shared/calendar/period';
import { toDayNumber } from '@core/shared/calendar/day';
import { namesOf } from '@core/shared/names-of';
import { calendarWith } from '@core/shared/calendar/work-calendar';
import { wholePacks } from '@core/rulepacks/practices';
import { rulePack, type RulePack } from '@core/rulepacks/rule-pack.contract';
import { sha256 } from '../../support/sha256';
import { randomFrom } from '../../support/random-from';

const COUNT = Number(process.env.PROOF_PACKS ?? 500);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);
const TODAY = '2026-11-28';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** One change at a random place: what is there becomes something near it, or something that it cannot be. */
function mutated(value: unknown, random: () => number): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  let [node, deep] = [copy as Node, 0];
  for (;;) {
    const keys = Object.keys(node);
    const key = keys[Math.floor(random() * keys.length)];
    if (key === undefined) return copy;
    const inner = node[key];
    if (isNode(inner) && Object.keys(inner).length > 0 && random() < 0.93 && deep < 12) {
      [node, deep] = [inner, deep + 1];
      continue;
    }
    change(node, key, inner, random);
    return copy;
  }
}

const STRANGE = [
  null,
  '',
  0,
  -1,
  1e12,
  0.5,
  true,
  [],
  {},
  '排名',
  '长'.repeat(2000),
  '2026-02-30',
  '\u0000',
];

function change(node: Node, key: string, inner: unknown, random: () => number): void {
  const pick = random();
  const strange = STRANGE[Math.floor(random() * STRANGE.length)];
  if (Array.isArray(node)) {
    const at = Number(key);
    if (pick < 0.3) node.splice(at, 1);
    else if (pick < 0.6) node.splice(at, 0, JSON.parse(JSON.stringify(node[at])));
    else if (pick < 0.8) node.reverse();
    else node[at] = strange;
    return;
  }
  if (pick < 0.2) delete node[key];
  else if (pick < 0.4) node[key] = strange;
  else if (typeof inner === 'number') {
    const near = [inner + 1, inner - 1, -inner, inner * 2, Math.floor(inner / 2), 0];
    node[key] = near[Math.floor(random() * near.length)];
  } else if (typeof inner === 'boolean') node[key] = !inner;
  else node[key] = strange;
}

const facts: UnitFacts = {
  unitId: 'u',
  responsibilities: [{ instructorId: 'i', kind: '帮建', from: '2026-01-01' }],
  closures: [{ from: '2026-03-01', to: '2026-03-20' }],
  contacts: [
    {
      id: 'c',
      on: '2026-05-05',
      by: 'i',
      channel: 'onsite',
      outcome: 'reached',
      metOwner: true,
      recordedOn: '2026-05-20',
    },
  ],
  developments: [{ id: 'd', on: '2026-04-01', step: 'probationary' }],
};

/** Everything that judges by a pack, once. */
function judge(pack: RulePack): void {
  const setting = { pack, today: TODAY, calendar: calendarWith(pack.calendarOverride, {}) };
  for (const plan of [planNow(setting), planYear(2026, setting)])
    judgeByPlan(facts, () => [], plan);
  const branch = {
    ownerId: 'b',
    established: [{ from: '2026-01-01' }],
    committee: [],
    groups: [],
    events: [],
  };
  for (const { code, period } of pack.cadence.flatMap(({ obligations }) => obligations))
    judgeMeetings(branch, code, periodAt(period, toDayNumber(TODAY)), setting);
  if (pack.points.length > 0) {
    const rules = rulesOfYear(pack.points, 2025);
    for (const kind of ['member', 'organization'] as const) {
      const [indicator] = rules[kind].indicators;
      const entry = { indicator: indicator?.code ?? '', on: '2025-05-05', points: 100 };
      rate(
        { subjectId: 's', entries: [{ ...entry, confirmedOn: '2025-06-01' }], vetoes: [] },
        ratingSetting(rules, kind, 2025),
      );
    }
  }
  for (const threshold of pack.supervision.thresholds) windowsOn(threshold, TODAY);
  const { step } = firstStep(pack.supervision);
  const acts = [{ step, signedOn: '2026-10-08', dueOn: '2026-10-15' }];
  nextStep({ draftedOn: '2026-10-08', acts }, pack.supervision, TODAY, setting.calendar);
  for (const { standards } of pack.standards ?? [])
    for (const standard of standards) evaluate(standard, {}, new Map());
  markOfRules(pack);
}

it(`${COUNT} mutated packs are refused or judged`, () => {
  const random = randomFrom(SEED);
  const packs = Object.values(wholePacks);
  let [refused, judged] = [0, 0];
  for (let i = 0; i < COUNT; i += 1) {
    let candidate: unknown = packs[i % packs.length];
    const times = 1 + Math.floor(random() * 3);
    for (let n = 0; n < times; n += 1) candidate = mutated(candidate, random);
    const faults = faultsOf(candidate);
    expect(faults.every(({ words }) => /[一-龥]/.test(words))).toBe(true);
    if (faults.length > 0) refused += 1;
    else {
      judged += 1;
      judge(rulePack.parse(candidate));
    }
  }
  process.stdout.write(`packs: ${refused} refused, ${judged} judged, seed ${SEED}\n`);
  expect(refused).toBeGreaterThan(COUNT / 10);
  expect(judged).toBeGreaterThan(COUNT / 10);
}, 1_200_000);

it('a pack of the largest size is weighed, marked, composed, filed and judged by', () => {
  const [cadence] = wholePacks['yongchuan']?.cadence ?? [];
  const yongchuan = wholePacks['yongchuan'];
  if (!yongchuan || !cadence) throw new Error('no pack');
  const versions = Array.from({ length: 95 }, (_, i) => ({
    ...cadence,
    from: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
  }));
  const largest: RulePack = { ...yongchuan, cadence: versions };
  expect(JSON.stringify(largest).length).toBeGreaterThan(300_000);
  const { from: _from, ...value } = cadence;
  const signed = [{ from: '2032-01-01', changes: [{ part: 'cadence' as const, value }] }];
  const text = ruleFile(largest, sha256);
  expect(faultsOf(largest)).toEqual([]);
  expect(markOfRules({ ...largest })).not.toBe(markOfRules(yongchuan));
  expect(composeRules(largest, signed, TODAY).cadence.length).toBeGreaterThanOrEqual(95);
  expect(openRuleFile(new TextEncoder().encode(text), sha256)).toBeDefined();
  judge(largest);
});

it('every field of every part of every pack can be set to what it is, and the part stays as it was', () => {
  for (const pack of Object.values(wholePacks)) {
    for (const part of namesOf(rulePartTitles)) {
      const value: unknown = isVersioned(part) ? pack[part]?.at(-1) : pack[part];
      if (value === undefined) continue;
      for (const { at, label, group } of fieldsOf(part, value)) {
        const own = at.reduce<unknown>((node, key) => (node as Node)[key], value);
        const edits = [{ at, how: 'set' as const, value: own as string | number | boolean }];
        expect([label, group, applyEdits(value, edits)]).toEqual([
          label,
          group,
          { value, faults: [] },
        ]);
      }
    }
  }
});
