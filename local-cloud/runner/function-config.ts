import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../store/errors';

export interface FunctionConfig {
  file: string;
  timeoutMs: number;
  timers: string[];
}

const DEFAULT_SECONDS = 3;
const MAX_SECONDS = 60;

/** Reads `<functionsDir>/<name>/config.json`. Throws for a function that is not there or badly configured. */
export function readFunctionConfig(functionsDir: string, name: string): FunctionConfig {
  const folder = join(functionsDir, name);
  const file = join(folder, 'index.js');
  if (!/^[A-Za-z][\w-]{0,59}$/.test(name) || !existsSync(file))
    throw new CloudError(
      'FUNCTION_NOT_FOUND',
      `FunctionName parameter could not be found: ${name}`,
    );
  const path = join(folder, 'config.json');
  const config = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as {
    timeout?: number;
    triggers?: { name: string; type: string }[];
  };
  const seconds = config.timeout ?? DEFAULT_SECONDS;
  if (!(seconds > 0 && seconds <= MAX_SECONDS))
    throw new CloudError('INVALID_PARAM', `${name}: timeout must be up to ${MAX_SECONDS} s`);
  const timers = (config.triggers ?? []).filter(({ type }) => type === 'timer');
  return { file, timeoutMs: seconds * 1000, timers: timers.map((timer) => timer.name) };
}
