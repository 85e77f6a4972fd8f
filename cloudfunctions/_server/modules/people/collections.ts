import { roleTitles } from '@core/modules/people/contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs, type Line } from '@server/runtime/collection';
import { maskPhone } from '@server/runtime/mask';
import type { StoredPerson } from './stored';
import type { PeopleCollections } from './stored';

export const peopleCollections: CollectionSpecs<PeopleCollections> = {
  persons: {
    indexes: [
      'openid',
      'rosterKey',
      'sortKey',
      'name',
      'townIds sortKey',
      'roles.role sortKey',
      'roles.scopeId sortKey',
      'allowance.due.allowed',
    ],
    personal: [
      { section: 'person', where: byField('_id'), lines: aboutPerson },
      {
        section: 'roles',
        where: byField('_id'),
        names: ({ roles }) => roles.map(({ scopeId }) => scopeId),
        lines: ({ roles }, { nameOf }) =>
          roles.map(({ role, scopeId, from, to }) => ({
            on: from,
            text: `${roleTitles[role]} · ${nameOf(scopeId) || '全区'}${to ? `，至 ${to}` : ''}`,
          })),
      },
    ],
    removal: { kept: 'emptied at once by the removal itself' },
  },
};

const PLAIN = { full: '正式党员', probationary: '预备党员' } as const;

function aboutPerson(person: StoredPerson): Line[] {
  const { name, phone, category, joinedOn, joinedMonth, partyPost } = person;
  const { dispatchedBy, openid, consent, leaves = [] } = person;
  const facts: [string, string | undefined][] = [
    ['姓名', name],
    ['手机号', phone && maskPhone(phone)],
    ['党员类别', category && PLAIN[category]],
    ['入党日期', joinedOn ?? joinedMonth],
    ['党内职务', partyPost],
    ['选派单位', dispatchedBy],
    ['微信绑定', openid ? '已绑定' : '未绑定'],
    ['隐私指引', consent && `${dayOfInstant(consent.at)} 同意 ${consent.version} 版`],
    ...leaves.map(({ from, to }): [string, string] => ['准假', `${from} 至 ${to} 前`]),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ text: `${label}：${value}` }] : []));
}
