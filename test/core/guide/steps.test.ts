/** The way through an empty cloud. */
import { guideOf } from '@core/modules/guide/steps';

const empty = {
  packTitle: '重庆永川',
  packIsChosen: true,
  towns: 0,
  hasUnits: false,
  hasOthers: false,
  hasCodes: false,
};
const states = (more: object) => guideOf({ ...empty, ...more }).map((s) => s.state);

it.each([
  ['an empty cloud', { packIsChosen: false }, ['next', 'later', 'later', 'later']],
  ['the rules are chosen', {}, ['done', 'next', 'later', 'later']],
  ['G2 towns are there', { towns: 2 }, ['done', 'done', 'next', 'later']],
  ['G1 a roster first', { hasUnits: true }, ['done', 'next', 'done', 'later']],
  [
    'codes are issued',
    { towns: 1, hasUnits: true, hasCodes: true },
    ['done', 'done', 'done', 'next'],
  ],
  [
    'somebody is in',
    { towns: 1, hasUnits: true, hasOthers: true },
    ['done', 'done', 'done', 'done'],
  ],
])('%s', (_name, more, expected) => expect(states(more)).toEqual(expected));
