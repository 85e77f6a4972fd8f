/**
 * `npm run bench [-- --json] [--only NAME]`: the figures of the product, each
 * measured beside its peer. With `--json` the last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import { actionsBench } from './actions';
import { cadenceBench } from './cadence';
import { clientStartBench } from './client-start';
import { coldStartBench } from './cold-start';
import type { Bench, Figure } from './figure';
import { figuresBench } from './figures';
import { localCloudQueryBench } from './local-cloud-query';
import { localCloudWritesBench } from './local-cloud-writes';
import { pointsBench } from './points';
import { growthBench } from './growth';
import { overviewBench } from './overview';
import { reportsBench } from './reports';

const BENCHES: readonly Bench[] = [
  coldStartBench,
  clientStartBench,
  localCloudWritesBench,
  localCloudQueryBench,
  cadenceBench,
  actionsBench,
  overviewBench,
  figuresBench,
  reportsBench,
  growthBench,
  pointsBench,
];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const isMet = ({ value, reach }: Figure): boolean | undefined =>
  reach === undefined ? undefined : value <= reach;

function show(figure: Figure): void {
  const { name, value, unit, reach, beside = {} } = figure;
  const verdict =
    reach === undefined ? '' : `  ${isMet(figure) ? 'met' : 'MISSED'}: reach ≤ ${reach}`;
  const peers = Object.entries(beside).map(([peer, at]) => `${peer} ${at}`);
  process.stdout.write(`${name.padEnd(28)} ${value} ${unit}${verdict}\n`);
  if (peers.length > 0) process.stdout.write(`${' '.repeat(29)}${peers.join(', ')}\n`);
}

function jsonOf(figures: readonly Figure[]): string {
  const entries = figures.map((figure) => {
    const { name, ...rest } = figure;
    return [name, { ...rest, met: isMet(figure) }];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const { only } = values;
  const wanted = (name: string): boolean => only === undefined || name.startsWith(only);
  const chosen = BENCHES.filter(({ names }) => names.some(wanted));
  if (chosen.length === 0) {
    const known = BENCHES.flatMap(({ names }) => names);
    throw new Error(`no figure is called ${only ?? ''}; there are ${known.join(', ')}`);
  }
  const figures: Figure[] = [];
  for (const one of chosen)
    figures.push(...(await one.run(say)).filter(({ name }) => wanted(name)));
  figures.forEach(show);
  if (values.json) process.stdout.write(`${jsonOf(figures)}\n`);
}

bench().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
