/**
 * The demo as a visitor meets it: a district of its own on a copy of the seeded
 * data, its host, and a day that stands still. `restart` stops both and starts
 * them again on the same data, as an evening's Ctrl-C does.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OFFICE_CHOOSES, startDistrict, type District } from '@local-cloud/district';
import { startHost, type DemoPerson, type Host } from '@local-cloud/host/host';
import { demoPeople, peopleFileOf } from '../../../scripts/demo/demo-data';
import { FIRST } from '../../../scripts/demo/office';

/** A Thursday: most of the week is over, and the month's and the quarter's ends are near. */
export const TODAY = '2026-11-19';
/** Where the builds are; another place for a run beside a build. */
export const DIST = resolve(process.env['LIANGXIN_DIST'] ?? 'dist');
/** The seeded data folder that the set-up of this project leaves. */
export const SEED_VARIABLE = 'LIANGXIN_E2E_SEED';

const silent = (): void => undefined;

export interface Demo {
  readonly district: District;
  readonly url: string;
  /** Stops the local cloud and the host, and starts both on the same data. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Ten in the morning of a Beijing day, whenever the tests run: no run crosses a midnight. */
export function standAt(district: District, day: string = TODAY): void {
  district.cloud.clock.setOffset(Date.parse(`${day}T10:00:00+08:00`) - Date.now());
}

/** The district with "the real day" meaning {@link TODAY}. */
export function onToday(district: District): District {
  standAt(district);
  const { cloud } = district;
  const clock = {
    ...cloud.clock,
    now: () => cloud.clock.now(),
    setOffset: (ms: number) => cloud.clock.setOffset(ms),
    setToday: (day: string | null) => standAt(district, day ?? TODAY),
  };
  return { ...district, cloud: { ...cloud, clock } };
}

/**
 * Opens the district of a data folder on {@link TODAY}; seeds it where it is new.
 * @param rulePack of the deployment's setting, in the place of the one that its office chose
 */
export async function openDistrict(
  dataDir: string,
  rulePack?: string,
): Promise<{ district: District; people: DemoPerson[] }> {
  const functionsDir = join(DIST, 'cloudfunctions');
  const started = await startDistrict({
    dataDir,
    flush: 'bySystem',
    functionsDir,
    workers: 2,
    env: rulePack ? { LIANGXIN_RULE_PACK: rulePack } : OFFICE_CHOOSES,
  });
  const district = onToday(started);
  return { district, people: await demoPeople(district, dataDir, silent) };
}

/** Starts a demo of its own: on a copy of the seeded data, or with nothing in it. */
export async function startDemo(
  data: 'seeded' | 'empty' = 'seeded',
  rulePack?: string,
): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-e2e-'));
  const seeded = process.env[SEED_VARIABLE];
  if (data === 'empty') writeFileSync(peopleFileOf(dataDir), JSON.stringify([FIRST]));
  else if (seeded) cpSync(seeded, dataDir, { recursive: true });
  let running = await serve(dataDir, 0, rulePack);
  return {
    get district() {
      return running.district;
    },
    url: running.host.url,
    async restart() {
      await running.stop();
      running = await serve(dataDir, running.host.port, rulePack);
    },
    async end() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Running {
  district: District;
  host: Host;
  stop(): Promise<void>;
}

async function serve(dataDir: string, port: number, rulePack?: string): Promise<Running> {
  const { district, people } = await openDistrict(dataDir, rulePack);
  const h5Dir = join(DIST, 'h5');
  const host = await startHost({ cloud: district.cloud, port, h5Dir, people: () => people });
  const stop = async (): Promise<void> => {
    await host.close();
    await district.cloud.close();
  };
  return { district, host, stop };
}
