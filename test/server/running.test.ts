/** What runs for a while: imports and their undoing, exports, uploads. A right that ends in the middle ends there; nothing acknowledged is lost. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@core/modules/people/contract';
import { addDays } from '@core/shared/calendar/day';
import type { StoredUnitYear } from '@server/modules/units/stored';
import { unpackedYear } from '@server/modules/units/stored-form';
import type { StoredExport } from '@server/modules/exports/stored';
import { advanceUntilRest, inspectWorkbook } from '../../scripts/demo/import-workbook';
import { uploadAs } from '../../scripts/demo/upload-as';
import type { FreshDistrict } from '../support/district';
import { useFilledDistrict } from '../support/filled-district';
import { blankForm, formByUnit } from '../support/forms';
import {
  bindPerson,
  importSheets,
  openidOf,
  TODAY,
  TOWNS,
  writeWorkbook,
  type SmallDistrict,
} from '../support/small-district';
const ADMINISTRATOR = openidOf('administrator', 0);
const STAFF = openidOf('districtSupervisor', 0);
const TOWN = openidOf('townSupervisor', 0);
const INSTRUCTOR = openidOf('instructor', 0);
const id = () => randomUUID();

let district: FreshDistrict;
let ids: SmallDistrict;

const asFilled = useFilledDistrict();
beforeEach(async () => {
  ({ district, ids } = await asFilled());
}, 120_000);

const codeOf = async (openid: string, action: string, input: object): Promise<string> => {
  const { answer } = await district.send(openid, action, input);
  return answer.ok ? 'OK' : answer.error.code;
};
const personOf = async (openid: string): Promise<string> => {
  const session = await district.act(openid, 'session.open', {});
  if (!session.bound) throw new Error(`${openid} is not bound`);
  return session.person.id;
};
const endRole = async (openid: string, role: Role, scopeId: string): Promise<void> => {
  await district.act(ADMINISTRATOR, 'role.end', {
    id: id(),
    personId: await personOf(openid),
    role,
    scopeId,
    to: TODAY,
    reason: '调整',
  });
};
const call = (unitId: string) =>
  district.send(INSTRUCTOR, 'contact.record', {
    id: id(),
    unitId,
    channel: 'phone',
    outcome: 'reached',
    happenedOn: TODAY,
    recordedAt: district.cloud.clock.now(),
  });
const unitNamed = async (name: string): Promise<string> => {
  const { units } = await district.act(ADMINISTRATOR, 'unit.list', { query: name });
  return units[0]?.unitId ?? '';
};
/** Sixty units of the instructor of town 0, brought by an import of their own. */
const COUNT = 60;
const manyUnits = () => ({
  单位: [
    ['单位名称', '单位类型', '所属镇街'],
    ...Array.from({ length: COUNT }, (_, i) => [`丁${i}有限公司`, '非公企业', TOWNS[0]]),
  ],
  帮建责任: [
    ['帮建对象', '指导员', '起始日期'],
    ...Array.from({ length: COUNT }, (_, i) => [`丁${i}有限公司`, '甲指导员', '2026-01-01']),
  ],
});

describe('undoing an import while instructors record at its units', () => {
  it('loses nothing that was acknowledged, and says what stopped it', async () => {
    const importId = await importSheets(district, ADMINISTRATOR, manyUnits());
    const units = await Promise.all(
      Array.from({ length: COUNT }, (_, i) => unitNamed(`丁${i}有限公司`)),
    );
    const undoing = await district.act(ADMINISTRATOR, 'roster.undo', {
      id: importId,
      reason: '有误',
    });
    const receipts: string[] = [];
    const record = async (): Promise<void> => {
      // From the end, where the undoing begins, and from the start, where it ends.
      for (const unitId of [...units.slice(0, 3), ...units.slice(-3)]) {
        const { answer } = await call(unitId);
        if (answer.ok) receipts.push((answer.data as { contactId: string }).contactId);
      }
    };
    const [rest] = await Promise.all([
      advanceUntilRest(district, ADMINISTRATOR, undoing),
      record(),
    ]);
    const {
      contacts = [],
      units: left = [],
      unitYears = [],
    } = district.cloud.dump() as Record<
      string,
      { _id: string; unitId?: string; facts?: { contacts: { id: string }[] } }[]
    >;
    expect(receipts.length).toBeGreaterThan(0);
    for (const contactId of receipts) {
      const contact = contacts.find(({ _id }) => _id === contactId);
      expect(left.map(({ _id }) => _id)).toContain(contact?.unitId);
      const shorts = (unitYears as unknown as StoredUnitYear[])
        .map(unpackedYear)
        .flatMap(({ facts }) => facts?.contacts ?? []);
      expect(shorts.map((short) => short.id)).toContain(contactId);
    }
    expect(rest.state).toBe('done');
    expect(rest.blockers[0]).toMatch(/联系记录/);
    // All of it is there again, as it was imported.
    expect(left.filter(({ _id }) => units.includes(_id))).toHaveLength(COUNT);
  }, 120_000);

  it('stops for a need, a 台账 and a meeting too', async () => {
    const importId = await importSheets(district, ADMINISTRATOR, manyUnits());
    const unitId = await unitNamed('丁7有限公司');
    await district.act(INSTRUCTOR, 'need.raise', {
      id: id(),
      unitId,
      text: '用工',
      raisedOn: TODAY,
    });
    const undoing = await district.act(ADMINISTRATOR, 'roster.undo', {
      id: importId,
      reason: '有误',
    });
    const rest = await advanceUntilRest(district, ADMINISTRATOR, undoing);
    expect(rest).toMatchObject({ state: 'done', blockers: [expect.stringContaining('诉求')] });
    expect((await district.act(INSTRUCTOR, 'unit.open', { unitId })).matters).toHaveLength(1);
  });
});

describe('an office that ends in the middle', () => {
  const applying = async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'liangxin-')), '名册.xlsx');
    await writeWorkbook(file, manyUnits());
    const ready = await inspectWorkbook(district, STAFF, file);
    await district.act(STAFF, 'roster.apply', { id: ready.importId });
    return ready.importId;
  };
  const stateOf = async (importId: string) =>
    (await district.act(ADMINISTRATOR, 'roster.open', { id: importId })).state;

  it('stops an import where it is; neither its beginner nor the clock goes on, somebody in office does', async () => {
    const importId = await applying();
    await endRole(STAFF, 'districtSupervisor', 'district');
    expect(await codeOf(STAFF, 'roster.advance', { id: importId })).toBe('FORBIDDEN');
    await district.cloud.fireTimer('clock');
    expect(await stateOf(importId)).toBe('applying');
    const open = await district.act(ADMINISTRATOR, 'roster.open', { id: importId });
    expect((await advanceUntilRest(district, ADMINISTRATOR, open)).state).toBe('done');
  });

  it('stops the counting of a report and of a rating, which somebody in office goes on with', async () => {
    const reportId = id();
    await district.act(STAFF, 'report.start', { id: reportId, month: '2026-05' });
    await district.act(STAFF, 'rating.start', { id: id(), kind: 'member', year: 2025 });
    const { personId } = await district.act(ADMINISTRATOR, 'role.grant', {
      id: id(),
      person: { name: '另一干部' },
      role: 'districtSupervisor',
      scopeId: 'district',
      from: '2026-01-01',
    });
    await bindPerson(district, personId, 'x-second');
    await endRole(STAFF, 'districtSupervisor', 'district');
    await district.cloud.fireTimer('clock');
    const { report } = await district.act('x-second', 'report.open', { reportId });
    expect(report.state).toBe('counting');
    expect(await codeOf(STAFF, 'report.advance', { reportId })).toBe('FORBIDDEN');
    expect(await codeOf('x-second', 'report.advance', { reportId })).toBe('OK');
    expect(await codeOf('x-second', 'rating.advance', { runId: '2025-member' })).toBe('OK');
  });
});

describe('an export of somebody who moves to another town', () => {
  const start = async () => {
    const exportId = id();
    const townId = ids.towns[0];
    const input = { id: exportId, kind: 'roster', townId, reason: '核对' } as const;
    await district.act(TOWN, 'export.start', input);
    return exportId;
  };
  const finish = async (exportId: string) => {
    let status = await district.act(TOWN, 'export.advance', { id: exportId });
    while (status.state !== 'done') {
      status = await district.act(TOWN, 'export.advance', { id: exportId });
    }
  };
  const moveTown = async () => {
    const personId = await personOf(TOWN);
    await endRole(TOWN, 'townSupervisor', ids.towns[0]);
    await district.act(ADMINISTRATOR, 'role.grant', {
      id: id(),
      person: { personId },
      role: 'townSupervisor',
      scopeId: ids.towns[1],
      from: TODAY,
    });
  };

  it('neither goes on nor is downloaded, listed or opened', async () => {
    const done = await start();
    await finish(done);
    const half = await start();
    await moveTown();
    for (const exportId of [done, half]) {
      for (const action of ['export.advance', 'export.file', 'export.open']) {
        expect(await codeOf(TOWN, action, { id: exportId })).toBe('FORBIDDEN');
      }
    }
    expect((await district.act(TOWN, 'export.list', {})).exports).toEqual([]);
    const heads = district.cloud.dump()['exports'] as StoredExport[];
    expect(heads.find(({ _id }) => _id === half)?.state).toBe('reading');
  });
});

describe('a file of somebody else', () => {
  const ACTIONS = ['roster.inspect', 'registry.inspect', 'form.upload'] as const;

  it.each(ACTIONS)(
    '%s takes only what the caller has uploaded, and leaves the rest alone',
    async (action) => {
      const others = await blankForm(district, STAFF);
      const made = district.cloud.files.put('exports/secret.xlsx', await formByUnit());
      const guessed = district.cloud.files.put(
        'uploads/1781222400000-名册.xlsx',
        await formByUnit(),
      );
      for (const fileId of [
        others,
        made,
        guessed,
        `${others}x`,
        'cloud://',
        'exports/secret.xlsx',
      ]) {
        const input = { id: id(), fileId, fileName: '表.xlsx' };
        expect([fileId, await codeOf(ADMINISTRATOR, action, input)]).toEqual([fileId, 'BAD_INPUT']);
      }
      for (const fileId of [others, made, guessed]) {
        expect(district.cloud.files.get(fileId)).not.toBeNull();
      }
    },
  );

  it('has a path that nobody can guess, the same for one id, and another for each', async () => {
    const begin = (openid: string, uploadId: string) =>
      district.act(openid, 'upload.begin', { id: uploadId, fileName: '../../名册.XLSX' });
    const first = await begin(STAFF, 'u-1');
    expect(first.path).toMatch(/^uploads\/[A-Z2-9]{26}\/file\.xlsx$/);
    expect(await begin(STAFF, 'u-1')).toEqual(first);
    expect((await begin(STAFF, 'u-2')).path).not.toBe(first.path);
    expect(await codeOf(ADMINISTRATOR, 'upload.begin', { id: 'u-1', fileName: 'x' })).toBe(
      'CONFLICT',
    );
  });
});

it('an abandoned import, its rows and its upload are gone after 30 days, a kept form is not', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'liangxin-')), '名册.xlsx');
  await writeWorkbook(file, manyUnits());
  await inspectWorkbook(district, STAFF, file);
  const unread = await uploadAs(district, STAFF, new Uint8Array([1, 2, 3]));
  const { formId } = await district.act(STAFF, 'form.upload', {
    id: id(),
    fileId: await blankForm(district, STAFF),
    fileName: '表.xlsx',
  });
  const counts = () => {
    const dump = district.cloud.dump();
    const drafts = (dump['imports'] as { state: string }[]).filter(
      ({ state }) => state === 'ready',
    );
    const rows = (dump['importRows'] as { importId: string }[]).length;
    return { drafts: drafts.length, rows, uploads: dump['uploads']?.length };
  };
  const before = counts();
  expect(before).toMatchObject({ drafts: 1, uploads: 3 });
  district.cloud.clock.setToday(addDays(TODAY, 29));
  await district.cloud.fireTimer('clock');
  expect(counts()).toEqual(before);
  district.cloud.clock.setToday(addDays(TODAY, 31));
  for (let tick = 0; tick < 4; tick += 1) await district.cloud.fireTimer('clock');
  expect(counts()).toMatchObject({ drafts: 0, uploads: 1 });
  expect(counts().rows).toBeLessThan(before.rows);
  expect(district.cloud.files.get(unread)).toBeNull();
  const { forms } = await district.act(STAFF, 'form.list', {});
  expect(forms.map((form) => form.formId)).toEqual([formId]);
  const map = { id: id(), formId, rows: 'units' as const, columns: [{ column: 0, fact: 'name' }] };
  await district.act(STAFF, 'form.map', map);
  expect((await district.act(STAFF, 'form.fill', { formId })).base64).toBeTruthy();
}, 120_000);
