/** What somebody would write into a file: a pack with a standard, a process and a level that no district has. */
import { rulePacks } from '@core/rulepacks';

const source = { file: 'ours', sentence: '某区 2027 年“红色驿站”办法' };
const step = { after: [], needs: [], notBefore: [], fields: [], notSameAs: [], follows: [] };

/** 五个一 and 积分 of 永川, and one practice of its own. */
export const addedPack = {
  ...rulePacks.yongchuan,
  id: 'anywhere',
  grades: [
    {
      code: 'station',
      title: '红色驿站',
      levels: [{ code: 'five', title: '五心驿站', standard: 'station', award: 5000 }],
      source,
    },
  ],
  standards: [
    {
      from: '2026-01-01',
      standards: [
        {
          code: 'station',
          title: '红色驿站',
          subject: 'organization',
          source,
          itemsFrom: 'source',
          entry: [{ test: { fact: 'operating' } }],
          parts: [
            {
              code: 'all',
              title: '两条',
              items: [
                { code: '1', title: '有热水', by: 'stated', required: true },
                {
                  code: '2',
                  title: '有指导员',
                  by: 'record',
                  required: true,
                  test: { fact: 'instructorNamed' },
                },
              ],
            },
          ],
          passes: { kind: 'all' },
          stages: [
            { stage: 'selfCheck', title: '申报', by: ['branch', 'instructor'], days: 10 },
            { stage: 'accept', title: '验收', by: ['town'], days: 10 },
          ],
          holds: { kind: 'months', months: 12 },
          renewMonths: 1,
          superviseAfter: 5,
          follows: [
            { kind: 'level', scale: 'station', level: 'five' },
            { kind: 'report', line: '红色驿站' },
          ],
        },
      ],
    },
  ],
  processes: [
    {
      from: '2026-01-01',
      processes: [
        {
          code: 'build',
          title: '创建驿站',
          subject: 'organization',
          source,
          stepsFrom: 'source',
          entry: [],
          beginsWith: 'byHand',
          prolongings: [],
          stopBy: ['town'],
          superviseAfter: 5,
          steps: [
            {
              ...step,
              code: 'plan',
              title: '报计划',
              by: ['branch', 'instructor'],
              notAfter: { from: 'begin', months: 1, late: 'note' },
            },
            {
              ...step,
              code: 'open',
              title: '启用',
              by: ['town'],
              after: [{ step: 'plan' }],
              ends: 'reached',
              needs: [
                { test: { fact: 'standard', standard: 'station' }, words: '要求已通过驿站验收' },
              ],
            },
          ],
        },
      ],
    },
  ],
};
