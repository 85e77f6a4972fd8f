/**
 * The settings of a deployment, each once: the functions read them, the plan of `npm run deploy`
 * lists them, docs/deploy.md is checked against them.
 */
export interface SettingSpec {
  readonly name: string;
  /** Functions that need it. */
  readonly functions: readonly ('api' | 'desk' | 'files' | 'web' | 'clock')[];
  readonly required: boolean;
  /** Never printed. */
  readonly secret?: boolean;
}

const EVERYWHERE = ['api', 'desk', 'files', 'web', 'clock'] as const;

export const SETTINGS: readonly SettingSpec[] = [
  { name: 'LIANGXIN_FIRST_ADMIN_HASH', functions: ['api'], required: true, secret: true },
  { name: 'LIANGXIN_RULE_PACK', functions: EVERYWHERE, required: false },
  { name: 'LIANGXIN_REMINDERS', functions: ['api', 'desk', 'web', 'clock'], required: false },
  { name: 'LIANGXIN_TEXT_CHECK', functions: ['api', 'desk', 'files', 'web'], required: false },
  { name: 'LIANGXIN_WEB_ORIGIN', functions: ['web'], required: false },
];
