/** What a phone downloads: no schema, no library of schemas, no practices of an office, nothing of its desktop. */
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { pathOf, routeNames } from '@app/data/pages';

/** What only a desktop has room for; its twins for WeChat are empty. */
const DESK_ONLY =
  /src\/desk\/(?!start\.weapp)|ui\/(beside|table\/(?!props|table\.shared|lazy-table\.weapp))/;
const SERVERS_ONLY = /node_modules\/zod\/|(^|[./])(contract|actions)\.ts$|practices\.ts$/;

it('takes nothing that is the server’s into the client', async () => {
  const { metafile } = await build({
    entryPoints: ['src/app.tsx', ...routeNames.map((route) => `src/${pathOf(route)}.tsx`)],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nowhere',
    format: 'esm',
    splitting: true,
    logLevel: 'silent',
    loader: { '.png': 'empty' },
    external: ['@tarojs/*', 'react', 'react/*', 'react-dom', '*.scss'],
    alias: { '@core': resolve('core'), '@app': resolve('src') },
    define: { 'process.env.TARO_ENV': '"weapp"' },
    resolveExtensions: ['.weapp.tsx', '.weapp.ts', '.tsx', '.ts', '.shared.ts', '.js', '.json'],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('src/features/today/today.tsx');
  expect(inputs.filter((file) => SERVERS_ONLY.test(file))).toEqual([]);
  expect(inputs.filter((file) => DESK_ONLY.test(file))).toEqual([]);
});
