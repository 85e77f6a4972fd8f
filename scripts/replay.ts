/**
 * `npm run replay -- NAME|all [--json]`: a source's district run through the product's actions on
 * an empty cloud, each number beside the printed one. Ends with 1 where one differs unexplained.
 */
import { parseArgs } from 'node:util';
import { rulePacks } from '@core/rulepacks';
import { districts } from './replay/districts';
import { howTitles, type Told } from './replay/tools';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function replay(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [asked = ''] = positionals;
  const names = asked === 'all' ? Object.keys(districts) : [asked];
  if (!names.every((name) => districts[name])) {
    throw new Error(`用法：npm run replay -- ${Object.keys(districts).join('|')}|all [--json]`);
  }
  const all: Record<string, Told[]> = {};
  for (const name of names) {
    say(`\n${rulePacks[name]?.title ?? name}`);
    const told = (await districts[name]?.()) ?? [];
    all[name] = told;
    for (const { what, printed, ours, how, note } of told) {
      const same = printed === ours ? '＝' : '≠';
      say(
        `  ${what}：源文 ${printed} ${same} 本产品 ${ours}（${howTitles[how]}${note ? `；${note}` : ''}）`,
      );
    }
  }
  if (values.json) say(JSON.stringify(all));
  const unexplained = Object.values(all)
    .flat()
    .filter(({ printed, ours, expected }) => ours !== (expected ?? printed));
  if (unexplained.length > 0) process.exitCode = 1;
}

replay().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
