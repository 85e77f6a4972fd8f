import type { RulePack } from './rule-pack.contract';
import { fourProjects } from './four-projects';
import { huangshi } from './huangshi';
import { luzhou } from './luzhou';
import { suixi } from './suixi';
import { yongchuan } from './yongchuan';

/** The packs that come with the product, by id. */
export const rulePacks: Readonly<Record<string, RulePack>> = {
  yongchuan,
  suixi,
  luzhou,
  huangshi,
  'four-projects': fourProjects,
};
