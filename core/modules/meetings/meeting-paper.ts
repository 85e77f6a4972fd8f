/** 会议记录 with its 签到表 and the 补学单 of those who were away (documents.md 1, 2), out of one event. */
import { absenceTitles, attendanceTitles } from './labels';
import type { MeetingPage, RosterPerson } from './contract';
import type { Block, Paper } from '@core/modules/papers/contract';
import { appraisalBlocks } from './appraisal-blocks';
import { rateOf, showRate } from './roster';
import { dayTitle } from '@core/modules/reports/month-words';

/** What an obligation's code is called. */
export type TitleOf = (code: string) => string;

/** The whole record as one document; a roster that is not confirmed says so. */
export function meetingPaper(page: MeetingPage, titleOf: TitleOf): Paper {
  return {
    title: '会议记录',
    subtitle: `${page.organizationName} · ${whenOf(page)}`,
    issuer: page.organizationName,
    blocks: [
      record(page, titleOf),
      signSheet(page),
      ...appraisalBlocks(page),
      ...(page.roster ?? []).flatMap((person) => makeUpSlip(page, person, titleOf)),
    ],
  };
}

const whenOf = ({ on, time }: MeetingPage): string =>
  [dayTitle(on), time].filter(Boolean).join(' ');

function record(page: MeetingPage, titleOf: TitleOf): Block {
  const { counts, minutes, roster = [], votes = [] } = page;
  const named = (state: RosterPerson['state']): string =>
    roster
      .filter((r) => r.state === state && !r.elsewhere)
      .map((r) => r.name + (r.reason ? `（${r.reason}）` : ''))
      .join('、') || '无';
  const attendance = counts
    ? [
        {
          label: '到会',
          text: `应到 ${counts.expected}，实到 ${counts.present}，到会率 ${showRate(rateOf(counts))}`,
        },
        { label: '请假', text: named('onLeave') },
        { label: '缺席', text: named('absent') },
        { label: '免计', text: named('excused') },
      ]
    : [{ label: '到会', text: '名单未确认' }];
  return {
    kind: 'lines',
    lines: [
      { label: '党组织', text: page.organizationName },
      { label: '时间', text: whenOf(page) },
      { label: '地点', text: page.venue ?? '' },
      { label: '名称', text: `${page.kinds.map(titleOf).join('、')}（${page.hours} 学时）` },
      { label: '议题', text: page.topic },
      { label: '主持人', text: minutes?.host ?? '' },
      { label: '记录人', text: minutes?.recorder ?? '' },
      ...attendance,
      { label: '到会指导的上级', text: minutes?.superiors || '无' },
      { label: '内容', text: minutes?.content || page.agenda },
      { label: '决议', text: minutes?.resolution || '无' },
      ...votes.map((vote) => ({
        label: '表决',
        text:
          `${vote.title}${vote.secret ? '（无记名）' : ''}：应到 ${vote.expected}，到会 ${vote.present}，` +
          `${vote.written ? `书面意见 ${vote.written}，` : ''}` +
          `赞成 ${vote.favour}，反对 ${vote.against}，弃权 ${vote.abstained}。${vote.explanation}`,
      })),
      { label: '主持人签字', text: '' },
      { label: '记录人签字', text: '' },
    ],
  };
}

function signSheet({ roster = [], counts }: MeetingPage): Block {
  return {
    kind: 'table',
    name: '签到表',
    columns: [
      { title: '序号', width: 0.6 },
      { title: '姓名', width: 1.4 },
      { title: '到会情况', width: 1.2 },
      { title: '签到', width: 2 },
    ],
    rows: roster.map((person, i) => [
      i + 1,
      person.name + (person.visitorOf ? `（${person.visitorOf}）` : ''),
      counts ? stateOf(person) : '',
      '',
    ]),
  };
}

const stateOf = ({ state, elsewhere, signedIn }: RosterPerson): string =>
  elsewhere ? '在活动支部到会' : attendanceTitles[state] + (signedIn ? '（已签到）' : '');

function makeUpSlip(page: MeetingPage, person: RosterPerson, titleOf: TitleOf): Block[] {
  const { makeUp, absence } = person;
  if (!makeUp) return [];
  const asked = absence
    ? `${absenceTitles[absence.kind]}，${absence.state === 'granted' ? '书记已同意' : '未获同意'}`
    : '未请假';
  return [
    { kind: 'heading', text: `缺席补学单 · ${person.name}` },
    {
      kind: 'lines',
      lines: [
        {
          label: '缺席',
          text: `${whenOf(page)}，${page.kinds.map(titleOf).join('、')}，${attendanceTitles[person.state]}${person.reason ? `（${person.reason}）` : ''}`,
        },
        { label: '请假', text: asked },
        { label: '应学内容', text: page.topic },
        { label: '补学期限', text: dayTitle(makeUp.dueOn) },
        { label: '补学内容', text: makeUp.content ?? '' },
        { label: '完成时间', text: makeUp.doneOn ? dayTitle(makeUp.doneOn) : '' },
        { label: '支部确认', text: makeUp.confirmed ? '书记已确认' : '' },
        { label: '本人签字', text: '' },
      ],
    },
  ];
}
