/**
 * Standards and processes of the packs. They stand apart from what a phone judges by, so
 * that no phone carries them; the server's packs are whole.
 */
import { rulePacks } from '.';
import { development2014, development2026 } from './development';
import { fourProjectsProcesses, fourProjectsStandards } from './four-projects/practices';
import { huangshiProcesses, huangshiStandards } from './huangshi/practices';
import { luzhouProcesses, luzhouStandards } from './luzhou/practices';
import type { RulePack, RulePractices } from './rule-pack.contract';
import { suixiProcesses, suixiStandards } from './suixi/practices';
import { yongchuanProcesses, yongchuanStandards } from './yongchuan/practices';

/** 发展党员 follows the text in force: that of 2014, and its revision of May 2026. */
const practicesOf = (
  standards: RulePractices['standards'][number]['standards'],
  processes: RulePractices['processes'][number]['processes'],
): RulePractices => ({
  standards: [{ from: '2014-07-01', standards }],
  processes: [
    { from: '2014-07-01', processes: [development2014, ...processes] },
    { from: '2026-06-01', processes: [development2026, ...processes] },
  ],
});

/** By the id of the pack. */
export const practices: Readonly<Record<string, RulePractices>> = {
  yongchuan: practicesOf(yongchuanStandards, yongchuanProcesses),
  suixi: practicesOf(suixiStandards, suixiProcesses),
  luzhou: practicesOf(luzhouStandards, luzhouProcesses),
  huangshi: practicesOf(huangshiStandards, huangshiProcesses),
  'four-projects': practicesOf(fourProjectsStandards, fourProjectsProcesses),
};

/** The packs whole, by id. */
export const wholePacks: Readonly<Record<string, RulePack & RulePractices>> = Object.fromEntries(
  Object.entries(rulePacks).map(([id, pack]) => [
    id,
    { ...pack, ...(practices[id] ?? { standards: [], processes: [] }) },
  ]),
);
