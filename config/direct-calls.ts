/**
 * A webpack plugin: calls of imported functions as plain calls. webpack writes `(0, module.name)(…)`, so that
 * a function is not given its module as `this`; no function of a module asks for one (`this` is undefined
 * there), and four bytes stand in each of six thousand calls of the package.
 */
interface Asset {
  source(): string | Buffer;
}
interface Compilation {
  hooks: {
    processAssets: {
      tap(at: { name: string; stage: number }, work: (assets: Record<string, Asset>) => void): void;
    };
  };
  updateAsset(name: string, asset: object): void;
}
interface Compiler {
  webpack: {
    Compilation: { PROCESS_ASSETS_STAGE_OPTIMIZE: number };
    sources: { RawSource: new (code: string) => object };
  };
  hooks: { compilation: { tap(name: string, work: (one: Compilation) => void): void } };
}

const INDIRECT = /\(0, ?([\w$]+(?: ?\/\*[^*]*\*\/ ?)?(?:\.[\w$]+)+)\)\(/g;

/** The same code with its indirect calls made plain; the space keeps a word before them apart. */
export const withDirectCalls = (code: string): string => code.replace(INDIRECT, ' $1(');

export class DirectCalls {
  apply({ webpack, hooks }: Compiler): void {
    const { Compilation, sources } = webpack;
    hooks.compilation.tap('direct-calls', (compilation) => {
      // Before the code is made small: then a word may stand right before the bracket.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE - 1;
      compilation.hooks.processAssets.tap({ name: 'direct-calls', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const code = withDirectCalls(asset.source().toString());
          compilation.updateAsset(name, new sources.RawSource(code));
        }
      });
    });
  }
}
