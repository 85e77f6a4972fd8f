/** The red lines of product.md over the whole source; each check is shown to fail on a planted breach. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, actions } from '@core/modules/actions';
import * as z from '@core/shared/zod';
import { forbiddenWords, requiredSensitive } from './rules';

const ROOT = join(__dirname, '..', '..');
const ROOMS = ['core', 'src', 'cloudfunctions', 'scripts/demo', 'local-cloud/host'];

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.(ts|tsx|scss|html|js|json)$/.test(name) && !name.includes('generated') ? [path] : [];
  });
}

const sources = ROOMS.flatMap((room) => filesIn(join(ROOT, room)));

it('reads the whole source', () => expect(sources.length).toBeGreaterThan(100));

describe('words', () => {
  it.each(sources.map((file) => [file.slice(ROOT.length + 1), file]))('%s', (_name, file) => {
    expect(forbiddenWords(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(['本月排名第一', '末位约谈', '连续打卡 7 天', '登录积分 +1', 'const leaderboard = []'])(
    'finds the planted %p',
    (planted) => expect(forbiddenWords(`好\n${planted}`)).not.toEqual([]),
  );
});

describe('required fields', () => {
  it.each(actionNames)('%s asks for no picture and no place', (name) => {
    expect(requiredSensitive(actions[name].input)).toEqual([]);
  });

  it('finds a planted required photo, and lets an optional one be', () => {
    const planted = z.object({ visit: z.object({ photoIds: z.array(z.string()) }) });
    expect(requiredSensitive(planted)).toEqual(['visit.photoIds']);
    expect(requiredSensitive(z.object({ photo: z.string().optional() }))).toEqual([]);
  });
});
