/** 规则: every part in force with its last change, all versions, one part field by field. */
import type { ActionInput, ActionOutput } from '@core/modules/actions';
import { fieldsOf } from '@core/modules/rules/fields';
import { isVersioned, rulePartTitles, type RulePart } from '@core/modules/rules/labels';
import { namedIn } from '@core/modules/rules/named';
import { sourcesOf, tellPart } from '@core/modules/rules/tell';
import { namesOf } from '@core/shared/names-of';
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { canonical } from '@core/shared/canonical';
import { badField } from '@core/shared/errors';
import type { Actor } from '@server/runtime/actor';
import type { Deps } from '@server/runtime/deps';
import { personsById } from '@server/modules/people/repository';
import { markOf, packBegunWith, rulesOfDay, signedNow, valueOn } from './district-rules';
import { peopleOf, presentVersion } from './presenter';
import { latestVersions } from './repository';
import type { StoredRuleVersion } from './stored';

/** Versions that are told; a district writes a few a year. */
const HISTORY = 100;
/** Fields of one answer; a pack's points have more than a thousand. */
const FIELDS_AT_ONCE = 200;

/** Every part, and the history. Five requests with the caller's own, four with nothing written. */
export async function openRules(deps: Deps, actor: Actor): Promise<ActionOutput<'rules.open'>> {
  const { store, today } = deps;
  const versions = await latestVersions(store, HISTORY);
  const signed = await signedNow(deps);
  const base = packBegunWith(deps);
  const pack = rulesOfDay(base, signed, today);
  const people = await personsById(store, peopleOf(versions));
  const names = new Map(people.map(({ _id, name }) => [_id, name]));
  return {
    today,
    packId: pack.id,
    title: pack.title,
    sha256: deps.sha256(canonical(pack)),
    parts: namesOf(rulePartTitles)
      .filter((part) => pack[part] !== undefined)
      .map((part) => partOf(pack, part, today, signed, names)),
    versions: versions.map((version) =>
      presentVersion(version, names, { personId: actor.personId, today }),
    ),
  };
}

function partOf(
  pack: RulePack,
  part: RulePart,
  today: string,
  signed: readonly StoredRuleVersion[],
  names: ReadonlyMap<string, string>,
): ActionOutput<'rules.open'>['parts'][number] {
  const value = valueOn(pack, part, today);
  const own = signed
    .filter(({ changes }) => changes.some((change) => change.part === part))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = own.filter(({ from }) => from <= today).at(-1);
  const next = own.find(({ from }) => from > today);
  const carried: readonly { from: string }[] = isVersioned(part) ? (pack[part] ?? []) : [];
  const from = last?.from ?? carried.filter((one) => one.from <= today).at(-1)?.from;
  return {
    part,
    ...(from ? { from } : {}),
    told: tellPart(part, value),
    sources: sourcesOf(value).slice(0, 8),
    ...(last ? { last: { by: names.get(last.by) ?? '', at: last.at, reason: last.reason } } : {}),
    ...(next ? { next: next.from } : {}),
  };
}

/** One part as it will stand on a day. Two or three requests. */
export async function openPart(
  deps: Deps,
  _actor: Actor,
  { part, on = deps.today, words = '', after = '0' }: ActionInput<'rules.part'>,
): Promise<ActionOutput<'rules.part'>> {
  const pack = rulesOfDay(packBegunWith(deps), await signedNow(deps), on);
  const value = valueOn(pack, part, on);
  if (value === undefined) throw badField('input.part', '规则包没有这一部分');
  const fields = fieldsOf(part, value, namedIn(pack)).filter(({ group, label }) =>
    `${group}${label}`.includes(words),
  );
  const first = Number(after);
  const next = first + FIELDS_AT_ONCE;
  return {
    today: deps.today,
    part,
    seen: markOf(value),
    fields: fields.slice(first, next),
    ...(next < fields.length ? { next: String(next) } : {}),
    sources: sourcesOf(value).slice(0, 20),
  };
}
