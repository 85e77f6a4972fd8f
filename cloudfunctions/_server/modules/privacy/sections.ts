/**
 * Everything that is stored about one person, told line by line, the latest first. What
 * is told here follows from the collections that hold the person's id.
 */
import { followUpStateTitles } from '@core/modules/follow-ups/contract';
import { attendanceTitles } from '@core/modules/meetings/contract';
import { dataRequestTitles, type DataSection } from '@core/modules/privacy/contract';
import { roleTitles } from '@core/modules/people/contract';
import { suggestionStateTitles } from '@core/modules/suggestions/contract';
import { unitChangeTitles, unitFactTitles } from '@core/modules/units/facts.contract';
import { waitingTitles } from '@core/modules/statements/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { stateOf } from '@core/modules/follow-ups/steps';
import { maskPhone } from '@server/runtime/mask';
import { contactNow } from '@server/modules/contacts/versions';
import { lifeOf } from '@server/modules/follow-ups/repository';
import type { Query } from '@server/runtime/store';
import type { CollectionName, Collections } from '@server/runtime/stored';
import type { StoredPerson } from '@server/modules/people/stored';
import { DISTRICT_ID, namesIn, scopeNames } from '@server/runtime/tree';
import type { Deps } from '@server/runtime/deps';

/** Lines of one kind at most: the platform's own bound of a query. */
const MOST = 1000;

type Line = DataSection['lines'][number];

/** All kinds in the contract's order; of each at most `shown` lines. 16 requests. */
export async function sectionsOf(
  deps: Deps,
  person: StoredPerson,
  shown: number,
): Promise<DataSection[]> {
  const section = (code: DataSection['code'], lines: Line[]): DataSection => ({
    code,
    count: lines.length,
    lines: [...lines].sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : 1)).slice(0, shown),
  });
  return [
    section('person', aboutPerson(person)),
    section('roles', await rolesOf(deps, person)),
    section('contacts', await contactsOf(deps, person._id)),
    section('matters', await mattersOf(deps, person._id)),
    section('unitChanges', await unitChangesOf(deps, person._id)),
    section('statements', await statementsOf(deps, person._id)),
    section('attendance', await attendanceOf(deps, person._id)),
    section('points', await pointsOf(deps, person._id)),
    section('claims', await claimsOf(deps, person._id)),
    section('followUps', await followUpsOf(deps, person._id)),
    section('suggestions', await suggestionsOf(deps, person._id)),
    section('requests', await requestsOf(deps, person._id)),
    section('accesses', await accessesOf(deps, person)),
  ];
}

function find<C extends CollectionName>(
  deps: Deps,
  collection: C,
  where: Query['where'],
): Promise<Collections[C][]> {
  return deps.store.find(collection, { where, limit: MOST });
}

const PLAIN = { full: '正式党员', probationary: '预备党员' } as const;

function aboutPerson({
  name,
  phone,
  category,
  joinedOn,
  joinedMonth,
  partyPost,
  dispatchedBy,
  openid,
  consent,
}: StoredPerson): Line[] {
  const facts: [string, string | undefined][] = [
    ['姓名', name],
    ['手机号', phone && maskPhone(phone)],
    ['党员类别', category && PLAIN[category]],
    ['入党日期', joinedOn ?? joinedMonth],
    ['党内职务', partyPost],
    ['选派单位', dispatchedBy],
    ['微信绑定', openid ? '已绑定' : '未绑定'],
    ['隐私指引', consent && `${dayOfInstant(consent.at)} 同意 ${consent.version} 版`],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ text: `${label}：${value}` }] : []));
}

async function rolesOf(deps: Deps, { roles }: StoredPerson): Promise<Line[]> {
  const names = await scopeNames(
    deps.store,
    roles.map(({ scopeId }) => scopeId),
  );
  return roles.map(({ role, scopeId, from, to }) => ({
    on: from,
    text: `${roleTitles[role]} · ${names.get(scopeId) ?? '全区'}${to ? `，至 ${to}` : ''}`,
  }));
}

const CHANNELS = { phone: '电话', online: '线上', onsite: '走访', elsewhere: '在外面谈' } as const;

async function contactsOf(deps: Deps, by: string): Promise<Line[]> {
  const contacts = await find(deps, 'contacts', { by });
  const units = await deps.store.find('units', {
    where: { _id: { in: [...new Set(contacts.map(({ unitId }) => unitId))] } },
    limit: MOST,
    fields: ['name'],
  });
  const nameOf = new Map(units.map(({ _id, name }) => [_id, name]));
  return contacts.map((contact) => {
    const { on, channel, outcome, text } = contactNow(contact);
    const said = [
      nameOf.get(contact.unitId) ?? '单位',
      CHANNELS[channel] + (outcome === 'reached' ? '' : '（未联系上）'),
      ...(text ? [text] : []),
    ];
    return { on, text: said.join(' · ') };
  });
}

async function unitChangesOf(deps: Deps, by: string): Promise<Line[]> {
  return (await find(deps, 'unitChanges', { by })).map(({ kind, on, lines }) => {
    const fields = lines.map(({ fact }) => unitFactTitles[fact]).join('、');
    return { on, text: `${unitChangeTitles[kind]}${fields ? `：${fields}` : ''}` };
  });
}

async function mattersOf(deps: Deps, raisedBy: string): Promise<Line[]> {
  return (await find(deps, 'matters', { raisedBy })).map(({ kind, text, raisedOn }) => ({
    on: raisedOn,
    text: `${kind === 'need' ? '诉求' : '承诺'}：${text}`,
  }));
}

async function statementsOf(deps: Deps, personId: string): Promise<Line[]> {
  return (await find(deps, 'statements', { personId })).map(
    ({ kind, reason, at, decision, withdrawnAt }) => ({
      on: dayOfInstant(at),
      text: [
        `${waitingTitles[kind]}：${reason}`,
        decision
          ? `${decision.granted ? '已同意' : '未同意'}：${decision.reason}`
          : withdrawnAt
            ? '已收回'
            : '待确认',
      ].join(' · '),
    }),
  );
}

async function attendanceOf(deps: Deps, personId: string): Promise<Line[]> {
  return (await find(deps, 'attendance', { personIds: personId })).flatMap(({ on, topic, rows }) =>
    rows
      .filter((row) => row.personId === personId)
      .map(({ state, makeUp }) => ({
        on,
        text: `${topic} · ${attendanceTitles[state]}${makeUp?.doneOn ? '，已补学' : ''}`,
      })),
  );
}

async function pointsOf(deps: Deps, subjectId: string): Promise<Line[]> {
  const titles = new Map(
    deps.pack.points.flatMap(({ member }) => member.indicators.map((i) => [i.code, i.title])),
  );
  return (await find(deps, 'pointYears', { subjectId })).flatMap(({ entries }) =>
    entries.map(({ on, indicator, points }) => ({
      on,
      text: `${titles.get(indicator) ?? indicator} · ${points > 0 ? '+' : ''}${points / 100} 分`,
    })),
  );
}

const CLAIMS = {
  waiting: '待确认',
  askedBack: '待补充',
  confirmed: '已确认',
  refused: '未确认',
  withdrawn: '已收回',
};

async function claimsOf(deps: Deps, subjectId: string): Promise<Line[]> {
  return (await find(deps, 'claims', { subjectId })).map(({ on, text, state }) => ({
    on,
    text: `${text} · ${CLAIMS[state]}`,
  }));
}

/** Drafts are nobody's yet: only what a person has signed is about anybody. */
async function followUpsOf(deps: Deps, personId: string): Promise<Line[]> {
  const found = await find(deps, 'followUps', { personIds: personId });
  return found
    .filter(({ acts }) => acts.length > 0)
    .map((followUp) => {
      const state = stateOf(lifeOf(followUp), deps.pack.supervision, deps.today);
      const numbers = followUp.acts.map(({ number }) => number).join('、');
      return {
        on: followUp.draftedOn,
        text: `${numbers} · ${followUp.name} · ${followUpStateTitles[state]}`,
      };
    });
}

const STEPS = { answer: '答复', pass: '转办', reopen: '还没解决', withdraw: '收回' } as const;

async function suggestionsOf(deps: Deps, personId: string): Promise<Line[]> {
  return (await find(deps, 'suggestions', { personId })).map(({ text, at, state, steps }) => ({
    on: dayOfInstant(at),
    text: [
      text,
      suggestionStateTitles[state],
      ...steps.flatMap(({ kind, text: said }) => (said ? [`${STEPS[kind]}：${said}`] : [])),
    ].join(' · '),
  }));
}

async function requestsOf(deps: Deps, personId: string): Promise<Line[]> {
  return (await find(deps, 'dataRequests', { personId })).map(
    ({ kind, text, at, answer, withdrawnAt }) => ({
      on: dayOfInstant(at),
      text: [
        `${dataRequestTitles[kind]}：${text}`,
        answer
          ? `${answer.done ? '已办理' : '未办理'}：${answer.text}`
          : withdrawnAt
            ? '已收回'
            : '待处理',
      ].join(' · '),
    }),
  );
}

/** Of the person, and of all whose branch, town or district was taken along. */
async function accessesOf(deps: Deps, person: StoredPerson): Promise<Line[]> {
  const { _id: personId, townIds, roles } = person;
  const about = [personId, DISTRICT_ID, ...townIds, ...roles.map(({ scopeId }) => scopeId)];
  const found = await find(deps, 'accesses', { personId: { in: [...new Set(about)] } });
  const names = await namesIn(
    deps.store,
    'persons',
    found.map(({ by }) => by),
  );
  return found.map(({ by, at, reason }) => ({
    on: dayOfInstant(at),
    text: `${by === personId ? '本人' : (names.get(by) ?? '')}导出 · ${reason}`,
  }));
}
