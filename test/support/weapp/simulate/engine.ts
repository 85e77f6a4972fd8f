/**
 * WeChat's own template compiler (wcc) and component framework (exparser), by way
 * of miniprogram-simulate: what turns the built package into a tree of nodes.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { RISING } from '../shown';
import { createDiff, type EventRemover, type Renderer } from './diff';
import { shownIn } from './shown-node';
import type { RenderedNode } from './node';
import type { Definition, Engine, Instance } from '../engine';

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

/** Ids are never used twice: two phones may run at once. */
let registered = 0;

export const simulate: Engine = {
  name: 'miniprogram-simulate',
  openPackage(rootPath) {
    const ids = new Map<string, string>();
    return {
      register: (path, definition, using) => {
        const id = `${path.replace(/\W/g, '-')}-${(registered += 1)}`;
        ids.set(path, id);
        register(join(rootPath, path), rootPath, {
          id,
          tagName: basename(path),
          usingComponents: Object.fromEntries(
            Object.entries(using).map(([tag, used]) => [tag, ids.get(used)]),
          ),
          ...definition,
        });
      },
      create: (path) => {
        const root = library.create(ids.get(path) ?? '');
        return {
          instance: root.instance,
          get tree() {
            const { shadowRoot } = root._exparserNode;
            if (!shadowRoot) throw new Error(`${path} has no tree`);
            return shown(shadowRoot);
          },
          attach: () => root.attach(document.body),
          detach: () => root.detach(),
        };
      },
    };
  },
};

function register(file: string, rootPath: string, definition: Definition): void {
  library.register({
    path: file,
    template: compiler.getWxml(file, { compiler: 'official', rootPath }),
    ...definition,
    options: { classPrefix: '', ...(definition.options as object | undefined) },
  });
}

const shown = shownIn((node, name, detail) => {
  const rises = RISING.has(name);
  const event = exparser.Event.create(name, detail, {
    bubbles: rises,
    capturePhase: rises,
    composed: rises,
    extraFields: { touches: [], changedTouches: [] },
  });
  exparser.Event.dispatchEvent(node, event);
});
