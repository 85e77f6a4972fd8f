import { absenceTitles, attendanceTitles } from '@core/modules/meetings/contract';
import { appraisalGradeTitles } from '@core/modules/meetings/votes.contract';
import { dayOfInstant } from '@core/shared/calendar/day';
import { byField, type CollectionSpecs } from '@server/runtime/collection';
import type { MeetingCollections, StoredAbsence } from './stored';

const ASKED: Readonly<Record<StoredAbsence['state'], string>> = {
  waiting: '待批准',
  granted: '已批准',
  refused: '未批准',
  withdrawn: '已收回',
};

export const meetingCollections: CollectionSpecs<MeetingCollections> = {
  meetings: {
    indexes: ['organizationId on', 'state on', 'appraisal.rows.personId', 'plannedBy'],
    personal: [
      {
        section: 'appraisal',
        where: byField('appraisal.rows.personId'),
        lines: ({ on, appraisal }, { personId }) =>
          (appraisal?.rows ?? [])
            .filter((row) => row.personId === personId)
            .map(({ votes, grade }) => ({
              on,
              text: [
                grade ? `定为${appraisalGradeTitles[grade]}` : '未定等次',
                ...(['excellent', 'qualified', 'basic', 'unqualified'] as const).map(
                  (one) => `${appraisalGradeTitles[one]} ${votes[one]} 票`,
                ),
              ].join(' · '),
            })),
      },
      {
        section: 'planned',
        where: byField('plannedBy'),
        lines: ({ on, topic }) => [{ on, text: topic }],
      },
    ],
    removal: 'texts',
  },
  attendance: {
    indexes: ['organizationId on', 'personIds on', 'changedOn', 'visitorHomeIds on'],
    personal: [
      {
        section: 'attendance',
        where: byField('personIds'),
        lines: ({ on, topic, rows }, { personId }) =>
          rows
            .filter((row) => row.personId === personId)
            .map(({ state, makeUp }) => ({
              on,
              text: `${topic} · ${attendanceTitles[state]}${makeUp?.doneOn ? '，已补学' : ''}`,
            })),
      },
    ],
    removal: 'lists',
  },
  absences: {
    indexes: ['meetingId', 'organizationId state', 'personId'],
    personal: [
      {
        section: 'attendance',
        where: byField('personId'),
        lines: ({ askedOn, kind, reason, state }) => [
          {
            on: askedOn,
            text: ['请假', absenceTitles[kind], reason, ASKED[state]].filter(Boolean).join(' · '),
          },
        ],
      },
    ],
    removal: 'texts',
  },
  signIns: {
    indexes: ['meetingId', 'personId'],
    personal: [
      {
        section: 'attendance',
        where: byField('personId'),
        lines: ({ at }) => [{ on: dayOfInstant(at), text: '扫码或输入签到码签到' }],
      },
    ],
    removal: { kept: 'ids and an instant, no text' },
  },
};
