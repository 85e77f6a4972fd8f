/** `npm run build:weapp | build:h5 | build:functions`. */
import { buildTarget } from './ensure-built';

const [target] = process.argv.slice(2);

if (target === 'functions' || target === 'weapp' || target === 'h5') {
  buildTarget(target).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write('usage: tsx scripts/build.ts functions|weapp|h5\n');
  process.exitCode = 2;
}
