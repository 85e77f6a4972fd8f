/** The peer's side: DuckDB on one thread, the district in its memory, the verdicts by SQL. */
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Day } from '@core/shared/calendar/day';
import { installOnDemand } from '../../scripts/on-demand';
import type { DistrictYear } from './district-year';

/** As much of `@duckdb/node-api` as the bench uses; it is no dependency of the root. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync(): void;
}
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

export interface Peer {
  /** Computes the table of verdicts as of a day. */
  judge(today: Day): Promise<void>;
  /** Every verdict in short, by its key. */
  verdicts(): Promise<Map<string, string>>;
  close(): void;
}

const sqlOf = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** Installs DuckDB when it is missing and loads the district. */
export async function openPeer(district: DistrictYear): Promise<Peer> {
  const home = installOnDemand(resolve('tools', 'duckdb'));
  const { DuckDBInstance } = createRequire(join(home, 'index.js'))('@duckdb/node-api') as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 1');
  await connection.run(sqlOf('tables.sql'));
  await load(connection, district);
  const sql = sqlOf('verdicts.sql');
  return {
    async judge(today) {
      await connection.run(`SET VARIABLE today = DATE '${today}'`);
      await connection.run(sql);
    },
    async verdicts() {
      const { getRows } = await readAll(connection);
      return new Map(getRows().map(([key, told]) => [String(key), String(told)]));
    },
    close: () => connection.closeSync(),
  };
}

async function readAll(connection: Connection): Promise<{ getRows(): unknown[][] }> {
  const reader = await connection.runAndReadAll(
    `SELECT concat_ws('|', coalesce(unit_id, ''), instructor_id, code, period) AS key,
       concat_ws('|', state, coalesce(reason, ''), working, owed, free, waits, contested) AS told
     FROM verdict`,
  );
  return { getRows: () => reader.getRows() };
}

type Rows = Map<string, string[]>;
/** One row of a table; what is undefined becomes NULL. */
type Add = (table: string, ...values: (string | number | boolean | undefined)[]) => void;

async function load(connection: Connection, district: DistrictYear): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liangxin-duckdb-'));
  try {
    for (const [table, lines] of rowsOf(district)) {
      const file = join(folder, `${table}.csv`);
      writeFileSync(file, `${lines.join('\n')}\n`);
      await connection.run(`COPY "${table}" FROM '${file}' (HEADER false, NULLSTR '')`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(district: DistrictYear): Rows {
  const rows: Rows = new Map();
  const add: Add = (table, ...values) => {
    const line = values.join(',');
    const lines = rows.get(table);
    if (lines) lines.push(line);
    else rows.set(table, [line]);
  };
  for (const unit of district.units) {
    add('unit', unit.unitId, unit.recordsFrom);
    addContacts(add, unit);
    const { unitId: id, partyOrganization: organization } = unit;
    for (const r of unit.responsibilities)
      add('responsibility', id, r.instructorId, r.kind, r.from, r.to);
    for (const c of unit.closures) add('closure', id, c.from, c.to, c.waits ?? false);
    for (const d of unit.developments) add('development', id, d.on, d.step);
    if (organization) add('organization', id, organization.from);
    for (const l of unit.lacking ?? [])
      add('lacking', id, l.instructorId, l.obligation, l.year, l.decision?.granted);
    for (const c of unit.contests ?? [])
      add('contest', id, c.instructorId, c.obligation, c.periodKey, c.decision?.granted);
  }
  for (const leave of [...district.leaves.values()].flat())
    add('leave', leave.instructorId, leave.from, leave.to, leave.coverId, leave.waits ?? false);
  return rows;
}

function addContacts(add: Add, { unitId, contacts }: DistrictYear['units'][number]): void {
  const reached = (outcome?: string) => (outcome ? outcome === 'reached' : undefined);
  for (const c of contacts) {
    const late = [c.recordedOn, c.confirmed] as const;
    const { id, on, by, channel, metOwner } = c;
    const facts = [channel, reached(c.outcome), metOwner];
    add('contact', id, unitId, on, by, ...facts, ...late, c.voided ?? false);
    c.amendments?.forEach((a, i) => {
      const changed = [a.channel, reached(a.outcome), a.metOwner];
      add('amendment', id, i + 1, ...changed, a.recordedOn, a.confirmed);
    });
  }
}
