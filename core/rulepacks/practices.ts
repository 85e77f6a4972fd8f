/**
 * Practices of the packs: standards, processes, pairs, means, pledges. They stand apart from what a phone judges by, so
 * that no phone carries them; the server's packs are whole.
 */
import { rulePacks } from '.';
import { development2014, development2026 } from './development';
import { fourProjectsProcesses, fourProjectsStandards } from './four-projects/practices';
import { fourProjectsPledges } from './four-projects/pledges';
import { fourProjectsMeans } from './four-projects/means';
import { fourProjectsPairs } from './four-projects/pairs';
import { huangshiProcesses, huangshiStandards } from './huangshi/practices';
import { huangshiPledges } from './huangshi/pledges';
import { huangshiMeans } from './huangshi/means';
import { huangshiPairs } from './huangshi/pairs';
import { luzhouProcesses, luzhouStandards } from './luzhou/practices';
import { luzhouPledges } from './luzhou/pledges';
import { luzhouMeans } from './luzhou/means';
import { luzhouPairs } from './luzhou/pairs';
import type { RulePack, RulePractices } from './rule-pack.contract';
import { suixiProcesses, suixiStandards } from './suixi/practices';
import { suixiPledges } from './suixi/pledges';
import { suixiMeans } from './suixi/means';
import { suixiPairs } from './suixi/pairs';
import { yongchuanProcesses, yongchuanStandards } from './yongchuan/practices';
import { yongchuanPledges } from './yongchuan/pledges';
import { yongchuanMeans } from './yongchuan/means';
import { yongchuanPairs } from './yongchuan/pairs';

/** 发展党员 follows the text in force: that of 2014, and its revision of May 2026. */
interface Written {
  readonly standards: RulePractices['standards'][number]['standards'];
  readonly processes: RulePractices['processes'][number]['processes'];
  readonly pairs: RulePractices['pairs'][number]['pairs'];
  readonly means: RulePractices['means'][number]['means'];
  readonly pledges: RulePractices['pledges'][number]['pledges'];
}

const FROM = '2014-07-01';
const practicesOf = ({ standards, processes, pairs, means, pledges }: Written): RulePractices => ({
  standards: [{ from: FROM, standards }],
  processes: [
    { from: FROM, processes: [development2014, ...processes] },
    { from: '2026-06-01', processes: [development2026, ...processes] },
  ],
  pairs: [{ from: FROM, pairs }],
  means: [{ from: FROM, means }],
  pledges: [{ from: FROM, pledges }],
});

/** By the id of the pack. */
export const practices: Readonly<Record<string, RulePractices>> = {
  yongchuan: practicesOf({
    standards: yongchuanStandards,
    processes: yongchuanProcesses,
    pairs: yongchuanPairs,
    means: yongchuanMeans,
    pledges: yongchuanPledges,
  }),
  suixi: practicesOf({
    standards: suixiStandards,
    processes: suixiProcesses,
    pairs: suixiPairs,
    means: suixiMeans,
    pledges: suixiPledges,
  }),
  luzhou: practicesOf({
    standards: luzhouStandards,
    processes: luzhouProcesses,
    pairs: luzhouPairs,
    means: luzhouMeans,
    pledges: luzhouPledges,
  }),
  huangshi: practicesOf({
    standards: huangshiStandards,
    processes: huangshiProcesses,
    pairs: huangshiPairs,
    means: huangshiMeans,
    pledges: huangshiPledges,
  }),
  'four-projects': practicesOf({
    standards: fourProjectsStandards,
    processes: fourProjectsProcesses,
    pairs: fourProjectsPairs,
    means: fourProjectsMeans,
    pledges: fourProjectsPledges,
  }),
};

/** The packs whole, by id. */
export const wholePacks: Readonly<Record<string, RulePack & RulePractices>> = Object.fromEntries(
  Object.entries(rulePacks).map(([id, pack]) => [
    id,
    {
      ...pack,
      ...(practices[id] ?? { standards: [], processes: [], pairs: [], means: [], pledges: [] }),
    },
  ]),
);
