/** An empty cloud with an administrator and workbooks made of rows: where a source's district is played. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { ActionName, ActionOutput, ActionRequest } from '@core/modules/actions';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE, startDistrict, type District } from '@local-cloud/district';
import { FUNCTIONS_DIR } from '../build-functions';
import { uploadAs } from '../demo/upload-as';
import { advanceUntilRest } from '../demo/import-workbook';

const ADMINISTRATOR = 'replay-administrator';
const STAFF = 'replay-staff';

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface Stage {
  readonly district: District;
  /** Acts as the staff of the 工委. */
  act<A extends ActionName>(action: A, input: ActionRequest<A>): Promise<ActionOutput<A>>;
  /** Imports a roster, whole; raises what it refused. */
  roster(sheets: Sheets): Promise<void>;
  /** Uploads rows as a workbook and returns its file id. */
  upload(sheets: Sheets): Promise<string>;
  /** Advances an import until it rests. */
  rest(importId: string): Promise<void>;
  /** Coverage of all towns after the clock has counted. */
  coverage(): Promise<Coverage>;
}

export interface Coverage {
  readonly enterprise: Share;
  readonly socialOrganization: Share;
}
interface Share {
  readonly organised: number;
  readonly separate: number;
  readonly operating: number;
}

/** Runs `work` on an empty cloud of a rule pack, and removes it; from a day on where one is given. */
export async function onStage<R>(
  rulePack: string,
  work: (stage: Stage) => Promise<R>,
  from?: string,
): Promise<R> {
  const dataDir = mkdtempSync(join(tmpdir(), 'liangxin-replay-'));
  const district = await startDistrict({
    dataDir,
    functionsDir: resolve(FUNCTIONS_DIR),
    workers: 2,
    env: { LIANGXIN_RULE_PACK: rulePack },
  });
  try {
    if (from) district.cloud.clock.setToday(from);
    await enter(district);
    return await work(stageOf(district));
  } finally {
    await district.cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function enter({ act }: District): Promise<void> {
  await act(ADMINISTRATOR, 'administrator.claim', {
    id: randomUUID(),
    code: LOCAL_ADMIN_CODE,
    name: '管理员',
    districtName: '演练区',
    consent: PRIVACY_VERSION,
  });
  const { personId } = await act(ADMINISTRATOR, 'role.grant', {
    id: randomUUID(),
    person: { name: '工委干部' },
    role: 'districtSupervisor',
    scopeId: 'district',
    from: '2020-01-01',
  });
  const { code } = await act(ADMINISTRATOR, 'binding.issue', { id: randomUUID(), personId });
  await act(STAFF, 'binding.redeem', { id: randomUUID(), code, consent: PRIVACY_VERSION });
}

function stageOf(district: District): Stage {
  const upload = async (sheets: Sheets): Promise<string> => {
    const data = Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => ({ value, type: String }))),
    }));
    const bytes = await writeXlsxFile(data).toBuffer();
    return uploadAs(district, STAFF, new Uint8Array(bytes));
  };
  const act: Stage['act'] = (action, input) => district.act(STAFF, action, input);
  const rest = async (importId: string): Promise<void> => {
    const open = await act('roster.open', { id: importId });
    await advanceUntilRest(district, STAFF, open);
  };
  return {
    district,
    act,
    upload,
    rest,
    async roster(sheets) {
      const fileId = await upload(sheets);
      const id = randomUUID();
      const read = await act('roster.inspect', { id, fileId, fileName: '名册.xlsx' });
      const ready = await advanceUntilRest(district, STAFF, read);
      const refused = ready.report.issues.filter(({ level }) => level === 'error');
      if (ready.state !== 'ready' || refused.length > 0) {
        throw new Error(`the roster is ${ready.state}: ${JSON.stringify(refused.slice(0, 3))}`);
      }
      await act('roster.apply', { id });
      await rest(id);
    },
    async coverage() {
      await district.cloud.fireTimer('clock');
      const { towns } = await act('overview.open', {});
      const sum = (kind: 'enterprise' | 'socialOrganization'): Share =>
        towns.reduce<Share>(
          (total, { figures }) => {
            const own = figures?.coverage[kind];
            return {
              organised: total.organised + (own?.organised ?? 0),
              separate: total.separate + (own?.separate ?? 0),
              operating: total.operating + (own?.operating ?? 0),
            };
          },
          { organised: 0, separate: 0, operating: 0 },
        );
      return { enterprise: sum('enterprise'), socialOrganization: sum('socialOrganization') };
    },
  };
}
