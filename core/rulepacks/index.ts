import type { RulePack } from '../contracts/rule-pack';
import { huangshi } from './huangshi';
import { yongchuan } from './yongchuan';

/** The packs that come with the product, by id. */
export const rulePacks: Readonly<Record<string, RulePack>> = { yongchuan, huangshi };
