/** What an audit says: the registry's answer, and the kept list where it gives none. */

interface Advisory {
  readonly package: string;
  readonly below: string;
  readonly id: string;
  readonly reaches: 'build' | 'production';
  readonly why: string;
  /** The exception was judged until this day. */
  readonly until: string;
}

export interface Kept {
  readonly asOf: string;
  readonly advisories: readonly Advisory[];
}

export type Lock = { packages: Record<string, { version?: string; dev?: boolean }> };

/** The registry's own answer, in numbers by severity; null when it gives none. */
export function readAudit(output: string): Record<string, number> | null {
  try {
    const { metadata } = JSON.parse(output) as {
      metadata?: { vulnerabilities?: Record<string, number> };
    };
    return metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

/** `1.2.3` before `1.10.0`: by numbers, what follows a `-` left out. */
export function isBelow(version: string, bound: string): boolean {
  const parts = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number);
  const [a, b] = [parts(version), parts(bound)];
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Entries of the kept list that the lock file meets, and whether each fails the check on a day. */
export function heldAgainst(
  { advisories }: Pick<Kept, 'advisories'>,
  { packages }: Lock,
  today: string,
): { told: string; fails: boolean }[] {
  return advisories.flatMap((one) => {
    const ending = `node_modules/${one.package}`;
    const met = Object.entries(packages).filter(
      ([path, { version }]) => path.endsWith(ending) && version && isBelow(version, one.below),
    );
    if (met.length === 0) return [];
    const fails = one.reaches === 'production' && one.until < today;
    return [{ told: `${one.package} < ${one.below} (${one.id}): ${one.why}`, fails }];
  });
}
