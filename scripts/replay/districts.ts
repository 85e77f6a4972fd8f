/** What each source says of its district in numbers, and how the product comes to them through its own actions. */
import { fourProjects } from './four-projects';
import { huangshi } from './huangshi';
import { luzhou } from './luzhou';
import { suixi } from './suixi';
import type { Told } from './tools';
import { yongchuan } from './yongchuan';

export const districts: Readonly<Record<string, () => Promise<Told[]>>> = {
  yongchuan,
  suixi,
  luzhou,
  huangshi,
  'four-projects': fourProjects,
};
