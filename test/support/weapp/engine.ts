/**
 * WeChat's own template compiler (wcc) and component framework (exparser), by way
 * of miniprogram-simulate: what turns the built package into a tree of nodes.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createDiff, type EventRemover, type Renderer } from './diff';
import type { RenderedNode } from './node';

/** A page or component as the package's scripts declare it. */
export type Definition = Record<string, unknown>;

/** `this` of a page: its data, `setData`, and what it declares. */
export type Instance = Record<string, unknown> & {
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, done?: () => void): void;
};

interface RootComponent {
  readonly instance: Instance;
  readonly _exparserNode: RenderedNode;
  attach(parent: Element): void;
  detach(): void;
}

interface ComponentLibrary {
  register(definition: Definition): string;
  create(id: string): RootComponent;
}

interface Exparser extends EventRemover {
  Event: {
    create(name: string, detail: object, options: object): object;
    dispatchEvent(node: RenderedNode, event: object): void;
  };
}

interface Compiler {
  getWxml(path: string, config: { compiler: 'official'; rootPath: string }): unknown;
}

/** Events that rise through the elements; others stay where they are fired. */
const RISING = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']);

// The simulator finds its own parts, which are no direct dependencies of ours.
const fromSimulator = createRequire(createRequire(__filename).resolve('miniprogram-simulate'));
const load = <T>(name: string): T => fromSimulator(name) as T;

const library = load<ComponentLibrary>('j-component');
const exparser = load<Exparser>('miniprogram-exparser');
const compiler = load<Compiler>('miniprogram-simulate/src/compile');
// The compiled templates look at it before they run.
Object.assign(window, { __webview_engine_version__: 0.02 });
load<() => void>('miniprogram-simulate/src/definition')();
useOurDiff();

function useOurDiff(): void {
  const renderer = load<Renderer>('j-component/src/render/render');
  const diff = load<{ diffVt: unknown }>('j-component/src/render/diff');
  const ours = createDiff({ ...renderer }, exparser);
  renderer.renderExparserNode = ours.render;
  diff.diffVt = ours.update;
}

/** Registers a page or a component of the package; `using` gives the ids of the components it uses. */
export function register(
  rootPath: string,
  path: string,
  definition: Definition,
  using: Record<string, string>,
): string {
  const file = join(rootPath, path);
  return library.register({
    path: file,
    template: compiler.getWxml(file, { compiler: 'official', rootPath }),
    usingComponents: using,
    ...definition,
    options: { classPrefix: '', ...(definition.options as object | undefined) },
  });
}

export const create = (id: string): RootComponent => library.create(id);

/** Fires an event at a node, as the platform does when a person acts. */
export function fire(node: RenderedNode, name: string, detail: object): void {
  const rises = RISING.has(name);
  const event = exparser.Event.create(name, detail, {
    bubbles: rises,
    capturePhase: rises,
    composed: rises,
    extraFields: { touches: [], changedTouches: [] },
  });
  exparser.Event.dispatchEvent(node, event);
}
