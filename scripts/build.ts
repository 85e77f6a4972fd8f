/** `npm run build:weapp | build:h5 | build:functions`. */
import { buildFunctions } from './build-functions';
import { buildTaro } from './build-taro';

const [target] = process.argv.slice(2);
if (target === 'functions') void buildFunctions();
else if (target === 'weapp' || target === 'h5') void buildTaro(target);
else {
  process.stderr.write('usage: tsx scripts/build.ts functions|weapp|h5\n');
  process.exitCode = 2;
}
