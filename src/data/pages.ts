/**
 * Every page of the app, once: its package and place, and what it is asked. `app.config.ts` tells
 * them to Taro, links are made by them (`routes.ts`), and the browser's tests go through them all.
 */
import type { SubjectRef } from '@core/modules/points/contract';

export const packageNames = ['main', 'member', 'branch', 'staff'] as const;
export type PackageName = (typeof packageNames)[number];

/** What a page is asked, in its address. */
export type Asked = Readonly<Record<string, string | undefined>>;
interface Nothing {
  readonly nothing?: never;
}

interface Page<A> {
  /** Package and folder under `src/packages`. */
  readonly at: `${PackageName}/${string}`;
  /** Of types alone. */
  readonly asked?: A;
}

const page = <A = Nothing>(at: Page<A>['at']): Page<A> => ({ at });

interface OfUnit {
  readonly unitId: string;
}
interface OfOrganization {
  readonly organizationId: string;
}
interface OfMeeting {
  readonly meetingId: string;
}
interface OfTown {
  readonly townId?: string;
}
/** Whose points: one's own when nothing is said. */
type OfSubject = Partial<SubjectRef>;

export const pages = {
  today: page('main/today'),
  units: page<Asked>('main/units'),
  points: page('main/points'),
  me: page('main/me'),
  unit: page<OfUnit>('main/unit'),
  contact: page<OfUnit & { readonly name: string; readonly on?: string }>('main/contact'),
  bind: page('main/bind'),
  outbox: page('main/outbox'),
  privacyNotice: page('main/privacy-notice'),
  suggest: page('main/suggest'),
  slip: page<{ readonly code?: string }>('main/slip'),

  subject: page<OfSubject>('member/subject'),
  entries: page<OfSubject>('member/entries'),
  indicators: page<OfSubject>('member/indicators'),
  claim: page<OfSubject & { readonly indicator?: string }>('member/claim'),
  claims: page('member/claims'),
  members: page<Partial<OfOrganization>>('member/members'),
  card: page<OfSubject>('member/card'),
  review: page<OfOrganization>('member/review'),
  disputes: page('member/disputes'),
  ratings: page('member/ratings'),
  rating: page<{ readonly runId: string; readonly kind: string; readonly groupId?: string }>(
    'member/rating',
  ),
  /** At a desk: the code for the phone. */
  signIn: page<{ readonly again?: string }>('member/sign-in'),
  computers: page('member/computers'),
  myData: page('member/my-data'),
  submitted: page('member/submitted'),
  ownSuggestions: page('member/own-suggestions'),
  integrityCards: page('member/integrity-cards'),
  integrityCard: page<{ readonly cardId: string }>('member/integrity-card'),
  reminders: page('member/reminders'),

  meetings: page('branch/meetings'),
  plan: page<Partial<OfMeeting & OfOrganization> & { readonly on?: string; readonly due?: string }>(
    'branch/plan',
  ),
  meeting: page<OfMeeting>('branch/meeting'),
  code: page<OfMeeting>('branch/code'),
  minutes: page<OfMeeting>('branch/minutes'),
  paper: page<OfMeeting>('branch/paper'),
  year: page<OfOrganization>('branch/year'),

  leave: page('staff/leave'),
  handover: page<{ readonly handoverId: string }>('staff/handover'),
  handovers: page('staff/handovers'),
  unitProfile: page<OfUnit>('staff/unit-profile'),
  unitFacts: page<Partial<OfUnit> & OfTown>('staff/unit-facts'),
  ownFollowUp: page<{ readonly followUpId: string }>('staff/own-follow-up'),
  ownFollowUps: page('staff/own-follow-ups'),
  followUp: page<{ readonly followUpId: string }>('staff/follow-up'),
  followUps: page<{ readonly shelf?: string; readonly at?: string; readonly sort?: string }>(
    'staff/follow-ups',
  ),
  visitLog: page('staff/visit-log'),
  investigation: page<OfUnit>('staff/investigation'),
  investigations: page('staff/investigations'),
  roster: page('staff/roster'),
  people: page<{ readonly query?: string; readonly role?: string; readonly unbound?: string }>(
    'staff/people',
  ),
  waiting: page<{ readonly kind?: string; readonly at?: string; readonly sort?: string }>(
    'staff/waiting',
  ),
  overview: page<OfTown>('staff/overview'),
  figure: page<OfTown & { readonly week?: string; readonly month?: string }>('staff/figure'),
  instructor: page<OfUnit & { readonly townId: string; readonly name: string }>('staff/instructor'),
  needs: page<OfTown & { readonly month: string }>('staff/needs'),
  coverage: page<OfTown & { readonly measure?: string }>('staff/coverage'),
  grades: page('staff/grades'),
  excellent: page<{ readonly scale?: string }>('staff/excellent'),
  reports: page<{ readonly month?: string }>('staff/reports'),
  report: page<{ readonly reportId: string }>('staff/report'),
  dataRequests: page('staff/data-requests'),
  status: page('staff/status'),
  organizations: page<{ readonly query?: string; readonly sort?: string }>('staff/organizations'),
  organization: page<OfOrganization>('staff/organization'),
  registry: page('staff/registry'),
  exports: page('staff/exports'),
  forms: page('staff/forms'),
  guide: page('staff/guide'),
  holidays: page('staff/holidays'),
  rules: page('staff/rules'),
  rulePart: page<{ readonly part: string }>('staff/rule-part'),
  ruleVersion: page<{ readonly versionId: string }>('staff/rule-version'),
  suggestions: page('staff/suggestions'),
  practices: page<{
    readonly kind: 'unit' | 'organization';
    readonly id: string;
    /** Begun at once where it is offered: a kind of pair, of pledge. */
    readonly pair?: string;
    readonly pledge?: string;
  }>('staff/practices'),
  standards: page<OfTown & { readonly standard?: string }>('staff/standards'),
  standard: page<{
    readonly checkId?: string;
    /** Before it has begun: of what, and which. */
    readonly kind?: string;
    readonly id?: string;
    readonly standard?: string;
  }>('staff/standard'),
  processes: page<OfTown & { readonly process?: string }>('staff/processes'),
  process: page<{ readonly runId: string }>('staff/process'),
  courses: page('staff/courses'),
  course: page<{ readonly courseId: string }>('staff/course'),
  leadership: page('staff/leadership'),
  pairs: page<OfTown & { readonly kind?: string; readonly mine?: string }>('staff/pairs'),
  pair: page<{ readonly pairId: string }>('staff/pair'),
  means: page<OfTown & { readonly year?: string }>('staff/means'),
  grant: page<{ readonly grantId: string }>('staff/grant'),
  pledges: page<OfTown & { readonly kind?: string }>('staff/pledges'),
  pledge: page<{ readonly pledgeId: string }>('staff/pledge'),
  officeMeetings: page<{ readonly obligation?: string }>('staff/office-meetings'),
  officeMeeting: page<OfMeeting>('staff/office-meeting'),
};

export type RouteName = keyof typeof pages;
export type AskedOf<R extends RouteName> = NonNullable<(typeof pages)[R]['asked']>;

/** Pages that are asked for nothing in particular. */
export type PlainRoute = {
  [R in RouteName]: AskedOf<R> extends Nothing
    ? R
    : Partial<AskedOf<R>> extends AskedOf<R>
      ? R
      : never;
}[RouteName];

export const routeNames = Object.keys(pages) as RouteName[];

/** `packages/main/unit/index`, as Taro knows the page. */
export const pathOf = (route: RouteName): string => `packages/${pages[route].at}/index`;

/** Pages of a package in their order, as Taro takes them: the first of `main` is where the app begins. */
export const pagesIn = (name: PackageName): string[] =>
  routeNames
    .filter((route) => pages[route].at.startsWith(`${name}/`))
    .map((route) =>
      name === 'main' ? pathOf(route) : pathOf(route).slice(`packages/${name}/`.length),
    );
