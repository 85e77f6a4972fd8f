/** Settings of a deployment, from the function's environment variables. */
export interface Settings {
  /** `LIANGXIN_RULE_PACK`: the id of the rule pack; 永川 when unset. */
  readonly rulePack: string;
  /** `LIANGXIN_FIRST_ADMIN_HASH`: SHA-256 (hex) of the first administrator's code; without it nobody can claim. */
  readonly firstAdministratorCodeHash: string | null;
}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    rulePack: env.LIANGXIN_RULE_PACK || 'yongchuan',
    firstAdministratorCodeHash: env.LIANGXIN_FIRST_ADMIN_HASH?.toLowerCase() || null,
  };
}
