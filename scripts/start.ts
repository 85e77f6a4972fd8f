/**
 * `npm start`: builds what is missing, loads the demo district on first run, and
 * serves the app over the embedded cloud.
 * Options: `--port 8420`, `--today YYYY-MM-DD` (the demo on another day).
 */
import { parseArgs } from 'node:util';
import { isDay } from '@core/domain/calendar/day';
import { OFFICE_CHOOSES, startDistrict } from '@local-cloud/district';
import { startHost } from '@local-cloud/host/host';
import { DATA_DIR, demoPeople } from './demo/demo-data';
import { ensureBuilt } from './ensure-built';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8420' }, today: { type: 'string' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port 应为端口号');
  if (values.today !== undefined && !isDay(values.today)) {
    throw new Error('--today 应为 YYYY-MM-DD，且日期存在');
  }
  await ensureBuilt(['functions', 'h5'], say);
  const district = await startDistrict({
    dataDir: DATA_DIR,
    functionsDir: 'dist/cloudfunctions',
    env: OFFICE_CHOOSES,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  if (values.today) district.cloud.clock.setToday(values.today);
  const people = await demoPeople(district, DATA_DIR, say);
  const host = await startHost({
    cloud: district.cloud,
    port,
    h5Dir: 'dist/h5',
    people: () => people,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`端口 ${port} 已被占用，请先停止占用它的程序，或用 --port 换一个`);
  });
  say(`\n两新党建 已启动：${host.url}\n`);
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

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
