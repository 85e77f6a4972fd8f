/** One standard of one subject, item by item, begun or not. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import type { StandardPage } from '@core/modules/standards/pages.contract';
import type { StandardCheck } from '@core/modules/standards/contract';
import { evaluate, missingOf, viewItems, type Answers } from '@core/modules/standards/evaluate';
import { answersOf, readLog } from '@core/modules/standards/log';
import { mayBegin } from '@core/modules/standards/may';
import type { Standard } from '@core/modules/standards/rules.contract';
import { testsOf } from '@core/modules/standards/sound';
import { standingOn, type Around } from '@core/modules/standards/standing';
import { AppError, badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import { grantsOver } from '@server/runtime/access';
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';
import { headIdOf } from './heads';
import { readFacts } from './facts/read-facts';
import { mayNow, type Caller, type MayNow } from './may-now';
import { placedSubject, type PlacedSubject } from './place';
import { isOwn, officesOver, ownsPlace, requirePlace } from './policy';
import { presentObjections, presentStages } from './presenter';
import { standardOfCheck, standardsToday } from './rules';
import { checkOf } from './shelf';
import type { StoredCheck } from './stored';
import { entryWords, followsWords, passesWords } from './words';
import { logLines } from './log-lines';

export async function openStandard(
  deps: Deps,
  actor: Actor,
  input: ActionInput<'standard.open'>,
): Promise<ActionOutput<'standard.open'>> {
  const stored = await checkFor(deps, input);
  const ref = stored
    ? { kind: stored.subjectKind, id: stored.subjectId }
    : (input.subject ?? { kind: 'unit', id: '' });
  const found = await placedSubject(deps, actor, ref);
  const subject = requirePlace('standard.open', actor, found, deps.today);
  const standard = standardFor(deps, stored, input.standard ?? '', ref.kind);
  const facts = (await readFacts(deps, [subject], testsOf(standard))).get(subject.id) ?? {};
  const around = { facts, today: deps.today, calendar: deps.calendar };
  return pageOf(deps, actor, subject, standard, stored, around);
}

/** The check that was asked for, or the last of the subject's. */
async function checkFor(
  { store }: Deps,
  { checkId, subject, standard }: ActionInput<'standard.open'>,
): Promise<StoredCheck | null> {
  if (checkId) {
    const check = await store.get('standardChecks', checkId);
    if (!check) throw new AppError('FORBIDDEN', '不在您的工作范围内');
    return check;
  }
  const head = await store.get('practiceHeads', headIdOf(subject?.id ?? '', standard ?? ''));
  return head && store.get('standardChecks', head.lastId);
}

function standardFor(deps: Deps, stored: StoredCheck | null, code: string, kind: string): Standard {
  if (stored) {
    const own = standardOfCheck(deps, stored);
    if (!own) throw new AppError('CONFLICT', '规则包已更换，这项标准不再办理');
    return own;
  }
  const found = standardsToday(deps).standards.find((one) => one.code === code);
  if (found?.subject !== kind) throw badField('input.standard', '规则包没有这项标准');
  return found;
}

async function pageOf(
  deps: Deps,
  actor: Actor,
  subject: PlacedSubject,
  standard: Standard,
  stored: StoredCheck | null,
  around: Around,
): Promise<StandardPage> {
  const check = stored ? checkOf(stored) : null;
  const answers: Answers = check ? answersOf(check.entries) : new Map();
  const evaluation = evaluate(standard, around.facts, answers);
  const log = check && readLog(standard, check, around.calendar);
  const caller = callerOf(deps, actor, subject);
  const now = check
    ? mayNow(standard, check, caller, around)
    : beforeBegun(standard, caller, around);
  const names = await namesFor(deps, subject, check);
  const name = (id: string): string => names.get(id) ?? '';
  const items = standard.parts.flatMap((part) => part.items);
  return {
    today: deps.today,
    subject: { ...nameOf(subject), townName: name(subject.townId) },
    standard: {
      standard: standard.code,
      title: standard.title,
      source: standard.source,
      itemsFrom: standard.itemsFrom,
      parts: standard.parts.map(({ code, title }) => ({ code, title })),
      ...(standard.publicityDays ? { publicityDays: standard.publicityDays } : {}),
      passes: passesWords(standard),
      follows: followsWords(deps, standard.follows),
    },
    ...(check
      ? {
          check: {
            ...standingOn(standard, check, around),
            checkId: check.checkId,
            begunOn: check.begunOn,
            begunByName: name(check.begunBy),
          },
        }
      : {}),
    stages: presentStages(standard, check, around, name),
    items: viewItems(standard, evaluation, around.facts, answers).map((view) => {
      const item = items.find(({ code }) => code === view.item);
      return {
        ...view,
        ...(item?.evidence ? { evidence: item.evidence } : {}),
        mayNotApply: Boolean(item?.mayNotApply),
        ...(view.how === 'stated' ? { saidByName: name(answers.get(view.item)?.by ?? '') } : {}),
      };
    }),
    met: evaluation.met,
    of: evaluation.of,
    ...(evaluation.points ? { points: evaluation.points } : {}),
    meets: evaluation.passes,
    missing: missingOf(standard, evaluation, log?.returned?.wanted ?? []),
    objections: presentObjections(check, now.settles, name),
    history: logLines(check?.entries ?? [], name, (entry) => ({
      kind: entry.kind,
      ...entryWords(standard, entry),
    })),
    may: now.may,
    hindered: now.hindered,
  };
}

const nameOf = ({ kind, id, name, townId }: PlacedSubject) => ({ kind, id, name, townId });

export function callerOf(deps: Deps, actor: Actor, subject: PlacedSubject): Caller {
  const owns = ownsPlace(actor, subject, deps.today);
  return {
    personId: actor.personId,
    own: isOwn(actor, subject),
    offices: officesOver('standard.contest', actor, subject, deps.today),
    keeps: grantsOver('standard.state', actor, owns).length > 0,
  };
}

function beforeBegun(standard: Standard, { offices, keeps }: Caller, around: Around): MayNow {
  const begins = keeps && offices.some((one) => standard.stages[0]?.by.includes(one));
  const refusal = begins ? mayBegin(standard, null, around) : null;
  return {
    may: begins && !refusal ? ['begin'] : [],
    hindered: refusal ? [{ ...refusal, act: 'begin' }] : [],
    settles: new Set(),
  };
}

/** Names of those in the log, and the town's. */
async function namesFor(
  { store }: Deps,
  { townId }: PlacedSubject,
  check: StandardCheck | null,
): Promise<ReadonlyMap<string, string>> {
  const people = check ? [check.begunBy, ...check.entries.map(({ by }) => by)] : [];
  const [persons, towns] = await Promise.all([
    namesIn(store, 'persons', people),
    namesIn(store, 'orgNodes', [townId]),
  ]);
  return new Map([...persons, ...towns]);
}
