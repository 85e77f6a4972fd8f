/** An empty cloud with an administrator and workbooks made of rows: where a source's district is played. */
import { createHash, randomUUID } from 'node:crypto';
import type { ActionName, ActionOutput, ActionRequest } from '@core/modules/actions';
import { PRIVACY_VERSION } from '@core/modules/people/contract';
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import { advanceUntilRest } from '../demo/import-workbook';
import { emptyCloud, type PlayedCloud } from './cloud';

const ADMINISTRATOR = 'replay-administrator';
const STAFF = 'replay-staff';

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface Stage {
  readonly cloud: PlayedCloud;
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

/** Runs `work` on an empty cloud of a rule pack, from a day on where one is given. */
export async function onStage<R>(
  rulePack: string,
  work: (stage: Stage) => Promise<R>,
  from?: string,
): Promise<R> {
  const codeHash = createHash('sha256').update(LOCAL_ADMIN_CODE).digest('hex');
  const cloud = emptyCloud(rulePack, codeHash);
  if (from) cloud.clock.setToday(from);
  await enter(cloud);
  return work(stageOf(cloud));
}

async function enter({ act }: PlayedCloud): Promise<void> {
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

function stageOf(cloud: PlayedCloud): Stage {
  const upload = async (sheets: Sheets): Promise<string> => {
    const { path } = await cloud.act(STAFF, 'upload.begin', {
      id: randomUUID(),
      fileName: '名册.xlsx',
    });
    return cloud.put(path, {
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        name,
        rows: rows.map((cells, i) => ({ number: i + 1, cells: cells.map((cell) => cell || null) })),
      })),
    });
  };
  const act: Stage['act'] = (action, input) => cloud.act(STAFF, action, input);
  const rest = async (importId: string): Promise<void> => {
    const open = await act('roster.open', { id: importId });
    await advanceUntilRest(cloud, STAFF, open);
  };
  return {
    cloud,
    act,
    upload,
    rest,
    async roster(sheets) {
      const fileId = await upload(sheets);
      const id = randomUUID();
      const read = await act('roster.inspect', { id, fileId, fileName: '名册.xlsx' });
      const ready = await advanceUntilRest(cloud, STAFF, read);
      const refused = ready.report.issues.filter(({ level }) => level === 'error');
      if (ready.state !== 'ready' || refused.length > 0) {
        throw new Error(`the roster is ${ready.state}: ${JSON.stringify(refused.slice(0, 3))}`);
      }
      await act('roster.apply', { id });
      await rest(id);
    },
    async coverage() {
      await cloud.tick();
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
