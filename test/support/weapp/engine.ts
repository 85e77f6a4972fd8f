/**
 * What a component engine does for the tests of the built package: it takes the
 * package's templates, pages and components, and shows a tree of nodes. Two engines
 * do it, and every test of the package runs in both: `simulate`, which is WeChat's
 * older framework, and `glass-easel`, which is its new one.
 */
import type * as GlassEasel from './glass-easel/engine';
import type { ShownNode } from './shown';
import type * as Simulate from './simulate/engine';

/** A page or component as the package's scripts declare it. */
export type Definition = Record<string, unknown>;

/** `this` of a page: its data, `setData`, and what it declares. */
export type Instance = Record<string, unknown> & {
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => void): void;
};

/** A page on the screen. */
export interface Mounted {
  readonly instance: Instance;
  readonly tree: ShownNode;
  attach(): void;
  detach(): void;
}

/** One package inside the engine. Paths are those of the package, without an ending. */
export interface EnginePackage {
  /** `using` names the components by their tags; what it names is registered before, save the component itself. */
  register(path: string, definition: Definition, using: Readonly<Record<string, string>>): void;
  create(path: string): Mounted;
}

export interface Engine {
  readonly name: string;
  openPackage(rootPath: string): EnginePackage;
}

declare global {
  /** Set by the jest project that runs the package's tests. */
  var weappEngine: 'simulate' | 'glass-easel' | undefined;
}

/** The engine of this run of the tests. */
export function engineOfRun(): Engine {
  // Each takes over globals when loaded: only the one in use is.
  return globalThis.weappEngine === 'glass-easel'
    ? jest.requireActual<typeof GlassEasel>('./glass-easel/engine').glassEasel
    : jest.requireActual<typeof Simulate>('./simulate/engine').simulate;
}
