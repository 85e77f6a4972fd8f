/**
 * Standards, processes and pairs of the packs. They stand apart from what a phone judges by, so
 * that no phone carries them; the server's packs are whole.
 */
import { rulePacks } from '.';
import { development2014, development2026 } from './development';
import { fourProjectsProcesses, fourProjectsStandards } from './four-projects/practices';
import { fourProjectsPairs } from './four-projects/pairs';
import { huangshiProcesses, huangshiStandards } from './huangshi/practices';
import { huangshiPairs } from './huangshi/pairs';
import { luzhouProcesses, luzhouStandards } from './luzhou/practices';
import { luzhouPairs } from './luzhou/pairs';
import type { RulePack, RulePractices } from './rule-pack.contract';
import { suixiProcesses, suixiStandards } from './suixi/practices';
import { suixiPairs } from './suixi/pairs';
import { yongchuanProcesses, yongchuanStandards } from './yongchuan/practices';
import { yongchuanPairs } from './yongchuan/pairs';

/** 发展党员 follows the text in force: that of 2014, and its revision of May 2026. */
const practicesOf = (
  standards: RulePractices['standards'][number]['standards'],
  processes: RulePractices['processes'][number]['processes'],
  pairs: RulePractices['pairs'][number]['pairs'],
): RulePractices => ({
  standards: [{ from: '2014-07-01', standards }],
  processes: [
    { from: '2014-07-01', processes: [development2014, ...processes] },
    { from: '2026-06-01', processes: [development2026, ...processes] },
  ],
  pairs: [{ from: '2014-07-01', pairs }],
});

/** By the id of the pack. */
export const practices: Readonly<Record<string, RulePractices>> = {
  yongchuan: practicesOf(yongchuanStandards, yongchuanProcesses, yongchuanPairs),
  suixi: practicesOf(suixiStandards, suixiProcesses, suixiPairs),
  luzhou: practicesOf(luzhouStandards, luzhouProcesses, luzhouPairs),
  huangshi: practicesOf(huangshiStandards, huangshiProcesses, huangshiPairs),
  'four-projects': practicesOf(fourProjectsStandards, fourProjectsProcesses, fourProjectsPairs),
};

/** The packs whole, by id. */
export const wholePacks: Readonly<Record<string, RulePack & RulePractices>> = Object.fromEntries(
  Object.entries(rulePacks).map(([id, pack]) => [
    id,
    { ...pack, ...(practices[id] ?? { standards: [], processes: [], pairs: [] }) },
  ]),
);
