/** What is deployed: small, without the demo, without what another function carries. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '@core/modules/actions';
import { apiActions } from '@core/modules/api-actions.generated';
import { LOCAL_ADMIN_CODE } from '@local-cloud/district';
import { apiRoutes } from '@server/entry/api-routes.generated';
import { deskRoutes } from '@server/entry/desk-routes.generated';
import { filesRoutes } from '@server/entry/files-routes.generated';
import { FUNCTIONS_DIR } from '../support/district';

const WEAPP_DIR = join(FUNCTIONS_DIR, '..', 'weapp');

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const bundles = [...filesIn(FUNCTIONS_DIR), ...filesIn(WEAPP_DIR)].filter((f) => f.endsWith('.js'));

it('holds no identity of the demo in any deployable bundle', () => {
  expect(bundles.length).toBeGreaterThan(10);
  const marks = ['demoPerson', 'demo-instructor', 'demo-administrator', LOCAL_ADMIN_CODE, '/demo/'];
  const found = bundles.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return marks.filter((mark) => text.includes(mark)).map((mark) => `${file}: ${mark}`);
  });
  expect(found).toEqual([]);
});

it('keeps the heavy libraries out of api', () => {
  const api = readFileSync(join(FUNCTIONS_DIR, 'api', 'index.js'), 'utf8');
  expect(api).not.toContain('sharedStrings');
  expect(readFileSync(join(FUNCTIONS_DIR, 'files', 'workbook-worker.js'), 'utf8')).toContain(
    'sharedStrings',
  );
});

it('tells api the contract of every action that it runs, or asks about', () => {
  expect(Object.keys(apiActions)).toEqual(expect.arrayContaining(Object.keys(apiRoutes)));
  const api = readFileSync(join(FUNCTIONS_DIR, 'api', 'index.js'), 'utf8');
  const named = Object.keys(actions).filter((name) => api.includes(`"${name}"`));
  expect(Object.keys(apiActions)).toEqual(expect.arrayContaining(named));
});

it('runs every action in the function that the contract names, once', () => {
  const routed = {
    api: Object.keys(apiRoutes),
    desk: Object.keys(deskRoutes),
    files: Object.keys(filesRoutes),
  };
  for (const [name, { runsIn }] of Object.entries(actions)) {
    expect(routed[runsIn]).toContain(name);
  }
  expect(Object.values(routed).flat().sort()).toEqual(Object.keys(actions).sort());
});
