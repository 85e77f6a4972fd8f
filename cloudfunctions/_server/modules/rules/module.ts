/** 规则 as the office writes it: parts, drafts, signatures, what-if, files. */
import type { ruleActions } from '@core/modules/rules/actions';
import type { RoutesOf } from '@server/runtime/route';
import { checkRules } from './check';
import { compareRules } from './compare';
import { diffRules } from './diff';
import { exportRules, importRules } from './files';
import { openPart, openRules } from './open';
import { readRulesInForce } from './read';
import { readRuleTables, tablesOfRules } from './tables';
import { draftRules, signRules, withdrawRules } from './write';

type Actions = typeof ruleActions;

export const api = {
  'rules.read': readRulesInForce,
} satisfies RoutesOf<Actions, 'api'>;

export const desk = {
  'rules.open': openRules,
  'rules.part': openPart,
  'rules.check': checkRules,
  'rules.draft': draftRules,
  'rules.sign': signRules,
  'rules.withdraw': withdrawRules,
  'rules.diff': diffRules,
  'rules.compare': compareRules,
  'rules.export': exportRules,
} satisfies RoutesOf<Actions, 'desk'>;

export const files = {
  'rules.tables': tablesOfRules,
  'rules.readTables': readRuleTables,
  'rules.import': importRules,
} satisfies RoutesOf<Actions, 'files'>;
