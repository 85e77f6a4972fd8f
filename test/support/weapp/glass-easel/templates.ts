/** The package's templates, compiled by glass-easel's own compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { template } from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';

type Templates = ReadonlyMap<string, template.ComponentTemplate>;

/** What the compiler says of one place in a template. */
interface Complaint {
  readonly message: string;
  readonly level: 'Note' | 'Warn' | 'Error' | 'Fatal';
}

const compiled = new Map<string, Templates>();

/** All templates below a folder by their paths, compiled once; fails on what the compiler calls an error. */
export function templatesOf(rootPath: string): Templates {
  const known = compiled.get(rootPath) ?? compile(rootPath);
  compiled.set(rootPath, known);
  return known;
}

function compile(rootPath: string): Templates {
  const group = new TmplGroup();
  for (const file of readdirSync(rootPath, { recursive: true }) as string[]) {
    const read = (): string => readFileSync(join(rootPath, file), 'utf8');
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -4), read());
    if (!file.endsWith('.wxml')) continue;
    const complaints = group.addTmpl(file.slice(0, -5), withColons(read())) as Complaint[];
    const errors = complaints.filter(({ level }) => level === 'Error' || level === 'Fatal');
    if (errors.length > 0) throw new Error(`${file}: ${errors.map((e) => e.message).join('; ')}`);
  }
  const generated = `return ${group.getTmplGenObjectGroups()}`;
  group.free();
  const list = (new Function(generated) as () => Record<string, never>)();
  return new Map(
    Object.entries(list).map(([path, content]) => [path, { groupList: list, content }]),
  );
}

/** This compiler takes `bind:tap` only, where WeChat's tools write `bindtap` into it themselves. */
const withColons = (wxml: string): string => wxml.replace(/\s(bind|catch)(?=[a-z])/g, ' $1:');
