/**
 * What the rules say of a party organisation (支部工作条例). Warnings, never refusals:
 * a person decides.
 *
 * W1 A branch has 3 full members or more; fewer join with others.
 * W2 A joint branch covers at most 5 units as a rule, and more than one.
 * W3 A branch has at most 50 members as a rule.
 * W4 Fewer than 7 full members: a secretary, and if needed a deputy; no committee.
 * W5 7 full members or more: a committee of 3 to 5, at most 7 as a rule.
 * W6 An organisation has a secretary.
 * W7 非公企业: a 总支 has 50 to 100 members, a 党委 100 or more.
 * W8 A term of office is over: a committee is elected for 3 years, in villages and
 *    communities for 5.
 */
import type { OrganizationWarning } from './contract';
import type { Post } from './labels';
import type { PartyOrganizationKind } from '@core/modules/units/labels';
import { isDay, type Day } from '@core/shared/calendar/day';

/** An organisation as the rules see it; 总支 and 党委 with the members of those under them. */
export interface Judged {
  readonly kind: PartyOrganizationKind;
  readonly units: number;
  readonly fullMembers: number;
  readonly members: number;
  readonly posts: readonly Post[];
  readonly electedOn?: Day | undefined;
  readonly termYears?: number | undefined;
}

const SETTING = '支部工作条例第四条';
const JOINT = '支部工作条例第二章（联合党支部）';
const COMMITTEE = '支部工作条例第六章（党支部委员会）';
const FIRMS = '非公企业党组织设置规定';

const isBranch = ({ kind }: Judged): boolean => kind === 'branch' || kind === 'jointBranch';

/** All that the rules say of an organisation on a day. */
export function warningsOf(organization: Judged, today: Day): OrganizationWarning[] {
  const found: OrganizationWarning[] = [];
  const warn = (rule: string, article: string, text: string): void =>
    void found.push({ rule, article, text });
  const { units, fullMembers, members, posts, kind } = organization;
  if (kind === 'branch' && fullMembers < 3) {
    warn('W1', SETTING, `正式党员 ${fullMembers} 名，不足 3 名，一般与其他单位联合组建`);
  }
  if (kind === 'jointBranch' && units > 5) {
    warn('W2', JOINT, `覆盖 ${units} 个单位，一般不超过 5 个`);
  }
  if (kind === 'jointBranch' && units < 2) {
    warn('W2', JOINT, `只覆盖 ${units} 个单位，不成联合`);
  }
  if (isBranch(organization) && members > 50) {
    warn('W3', SETTING, `党员 ${members} 名，一般不超过 50 名`);
  }
  if (isBranch(organization)) warnOfCommittee(organization, warn);
  if (kind !== 'projectGroup' && !posts.includes('secretary')) {
    warn('W6', COMMITTEE, '还没有书记');
  }
  if (kind === 'generalBranch' && (members < 50 || members > 100)) {
    warn('W7', FIRMS, `党员 ${members} 名，党总支一般为 50 至 100 名`);
  }
  if (kind === 'committee' && members < 100) {
    warn('W7', FIRMS, `党员 ${members} 名，党委一般为 100 名以上`);
  }
  const ends = termEnd(organization);
  if (ends && ends <= today) warn('W8', COMMITTEE, `任期 ${ends} 已满，应当换届`);
  return found;
}

function warnOfCommittee(
  { fullMembers, posts }: Judged,
  warn: (rule: string, article: string, text: string) => void,
): void {
  const committee = posts.includes('committeeMember');
  if (fullMembers < 7) {
    if (committee) warn('W4', COMMITTEE, `正式党员 ${fullMembers} 名，不足 7 名，只设书记和副书记`);
    return;
  }
  if (posts.length < 3 || posts.length > 7) {
    warn(
      'W5',
      COMMITTEE,
      `正式党员 ${fullMembers} 名，应设 3 至 5 人的委员会，一般不超过 7 人，现有 ${posts.length} 人`,
    );
  }
}

/** The day on which a term of office is over; a term from 29 February ends on 28 February. */
export function termEnd({
  electedOn,
  termYears,
}: Pick<Judged, 'electedOn' | 'termYears'>): Day | null {
  if (!electedOn || !termYears) return null;
  const on = `${Number(electedOn.slice(0, 4)) + termYears}${electedOn.slice(4)}`;
  return [on, `${on.slice(0, 8)}28`].find(isDay) ?? null;
}
