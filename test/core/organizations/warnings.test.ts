/** What the rules say of a party organisation, rule by rule, at each side of each bound. */
import { termEnd, warningsOf, type Judged } from '@core/modules/organizations/warnings';

const TODAY = '2026-06-10';
const branch: Judged = {
  kind: 'branch',
  units: 1,
  fullMembers: 5,
  members: 5,
  posts: ['secretary'],
};
const rules = (more: Partial<Judged>): string[] =>
  warningsOf({ ...branch, ...more }, TODAY).map(({ rule }) => rule);
const three: Judged['posts'] = ['secretary', 'committeeMember', 'committeeMember'];

it.each<[string, Partial<Judged>, string[]]>([
  ['W1 3 full members are enough', { fullMembers: 3 }, []],
  ['W1 2 full members are too few', { fullMembers: 2 }, ['W1']],
  ['W1 a joint branch may have fewer', { kind: 'jointBranch', units: 2, fullMembers: 2 }, []],
  ['W2 5 units', { kind: 'jointBranch', units: 5 }, []],
  ['W2 6 units', { kind: 'jointBranch', units: 6 }, ['W2']],
  ['W2 a joint branch of one unit', { kind: 'jointBranch', units: 1 }, ['W2']],
  ['W3 50 members', { members: 50, fullMembers: 50, posts: three }, []],
  ['W3 51 members', { members: 51, fullMembers: 51, posts: three }, ['W3']],
  ['W4 6 full members and a committee', { fullMembers: 6, posts: three }, ['W4']],
  [
    'W4 6 full members, secretary and deputy',
    { fullMembers: 6, posts: ['secretary', 'deputy'] },
    [],
  ],
  ['W5 7 full members without a committee', { fullMembers: 7 }, ['W5']],
  ['W5 7 full members, a committee of 3', { fullMembers: 7, posts: three }, []],
  [
    'W5 a committee of 8',
    {
      fullMembers: 20,
      posts: ['secretary', ...Array<'committeeMember'>(7).fill('committeeMember')],
    },
    ['W5'],
  ],
  ['W6 no secretary', { posts: [] }, ['W6']],
  ['W6 a project group needs none', { kind: 'projectGroup', posts: [], fullMembers: 1 }, []],
  ['W7 总支 of 49', { kind: 'generalBranch', members: 49 }, ['W7']],
  ['W7 总支 of 50', { kind: 'generalBranch', members: 50 }, []],
  ['W7 总支 of 100', { kind: 'generalBranch', members: 100 }, []],
  ['W7 总支 of 101', { kind: 'generalBranch', members: 101 }, ['W7']],
  ['W7 党委 of 99', { kind: 'committee', members: 99 }, ['W7']],
  ['W7 党委 of 100', { kind: 'committee', members: 100 }, []],
  ['W8 a term that ends tomorrow', { electedOn: '2023-06-11', termYears: 3 }, []],
  ['W8 a term that ends today', { electedOn: '2023-06-10', termYears: 3 }, ['W8']],
  ['W8 five years in a village', { electedOn: '2023-06-10', termYears: 5 }, []],
])('%s', (_name, more, expected) => expect(rules(more)).toEqual(expected));

it('every warning names its article and says the numbers', () => {
  const found = warningsOf({ ...branch, fullMembers: 2, posts: [] }, TODAY);
  expect(found).toEqual([
    {
      rule: 'W1',
      article: '支部工作条例第四条',
      text: '正式党员 2 名，不足 3 名，一般与其他单位联合组建',
    },
    { rule: 'W6', article: '支部工作条例第六章（党支部委员会）', text: '还没有书记' },
  ]);
});

it('a term from 29 February ends on 28 February', () => {
  expect(termEnd({ electedOn: '2024-02-29', termYears: 3 })).toBe('2027-02-28');
  expect(termEnd({})).toBeNull();
});
