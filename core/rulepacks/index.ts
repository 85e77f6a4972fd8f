import type { RulePack } from '../contracts/rule-pack';
import { fourProjects } from './four-projects';
import { huangshi } from './huangshi';
import { yongchuan } from './yongchuan';

/** The packs that come with the product, by id. */
export const rulePacks: Readonly<Record<string, RulePack>> = {
  yongchuan,
  huangshi,
  'four-projects': fourProjects,
};
