/**
 * `npm start`: builds what is missing, loads the demo district on first run, and
 * serves the app over the embedded cloud.
 * Options: `--port 8420`, `--today YYYY-MM-DD` (the demo on another day);
 * `--empty`: an empty cloud instead of the demo; `--roster FILE`: one's own workbook in
 * an empty cloud, with `--answer` and `--yes` as `npm run local-cloud -- import` has them.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '@core/shared/calendar/day';
import { OFFICE_CHOOSES, startDistrict, type District } from '@local-cloud/district';
import { startHost, type DemoPerson } from '@local-cloud/host/host';
import { answerImport, parseAnswers } from './demo/answer-import';
import { DATA_DIR, demoPeople } from './demo/demo-data';
import { applyImport, inspectWorkbook } from './demo/import-workbook';
import { beginEmpty, ensureAdministrator } from './demo/office';
import { wordsOf } from './demo/roster-report';
import { ensureBuilt } from './ensure-built';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8420' },
      today: { type: 'string' },
      empty: { type: 'boolean' },
      roster: { type: 'string' },
      yes: { type: 'boolean' },
      answer: { type: 'string', multiple: true },
      district: { type: 'string' },
      pack: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port 应为端口号');
  if (values.today !== undefined && !isDay(values.today)) {
    throw new Error('--today 应为 YYYY-MM-DD，且日期存在');
  }
  if (values.roster !== undefined && !existsSync(values.roster)) {
    throw new Error(`没有这个文件：${values.roster}`);
  }
  await ensureBuilt(['functions', 'h5'], say);
  const district = await startDistrict({
    dataDir: DATA_DIR,
    functionsDir: 'dist/cloudfunctions',
    env: OFFICE_CHOOSES,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  if (values.today) district.cloud.clock.setToday(values.today);
  const people = await peopleOf(district, values);
  const host = await startHost({
    cloud: district.cloud,
    port,
    h5Dir: 'dist/h5',
    people: () => people,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`端口 ${port} 已被占用，请先停止占用它的程序，或用 --port 换一个`);
  });
  say(`\n两新党建 已启动：${host.url}`);
  say(`电脑端（手机扫码登录）：${host.url}/desk/\n`);
  for (const { name, role, note } of people) say(`  ${name}（${role}） ${note}`);
  say('\n按 Ctrl-C 停止；数据保存在 ' + DATA_DIR);
  const stop = (): void => {
    void host
      .close()
      .then(() => district.cloud.close())
      .then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

interface StartFlags {
  readonly empty?: boolean;
  readonly roster?: string;
  readonly yes?: boolean;
  readonly answer?: string[];
  readonly district?: string;
  readonly pack?: string;
}

/** The people to be: of the demo, or the one who begins an office of one's own. */
async function peopleOf(district: District, flags: StartFlags): Promise<DemoPerson[]> {
  if (flags.roster === undefined) {
    return flags.empty ? beginEmpty(district, DATA_DIR, say) : demoPeople(district, DATA_DIR, say);
  }
  const people = await beginEmpty(district, DATA_DIR, say);
  const openid = await ensureAdministrator(district, flags, say);
  const first = await inspectWorkbook(district, openid, flags.roster);
  const given = parseAnswers(flags.answer ?? [], flags.yes === true);
  const { status, rounds } = await answerImport(district, openid, first, given);
  const done =
    status.state === 'ready' ? await applyImport(district, openid, status.importId) : status;
  say(wordsOf(done, rounds));
  if (done.state === 'unsure') say('请在 名册导入 → 以往的导入 里回答上面的问题，再写入。');
  return people;
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
