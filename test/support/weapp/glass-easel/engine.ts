/** WeChat's new component framework, on its backend that draws nothing: the tree is read from the framework itself. */
import * as framework from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { Engine, Instance } from '../engine';
import { shown } from './shown-node';
import { templatesOf } from './templates';

// Errors end the test where they happen.
framework.globalOptions.throwGlobalError = true;
// Taro's templates loop over children that a leaf does not have: every engine shows none for it.
framework.addGlobalWarningListener((message) => !message.startsWith('The for-list data'));

export const glassEasel: Engine = {
  name: 'glass-easel',
  openPackage(rootPath) {
    const env = new MiniProgramEnv();
    const space = env.createCodeSpace('', true);
    const backend = env.associateBackend(new framework.EmptyBackendContext());
    const templates = templatesOf(rootPath);
    return {
      register: (path, definition, using) => {
        const template = templates.get(path);
        if (!template) throw new Error(`${path} has no template`);
        space.addComponentStaticConfig(path, {
          component: true,
          usingComponents: absolute(using),
        });
        space.addCompiledTemplate(path, template);
        space.componentEnv(path, ({ Component }) => Component(definition));
      },
      create: (path) => {
        const root = backend.createRoot('page', space, path);
        const component = root.getComponent();
        return {
          instance: root.get() as unknown as Instance,
          get tree() {
            return shown(component.getShadowRoot() ?? component);
          },
          attach: () => framework.Element.pretendAttached(component),
          detach: () => root.release(),
        };
      },
    };
  },
};

/** Paths from the package's root begin with a slash here. */
const absolute = (using: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(using).map(([tag, path]) => [tag, `/${path}`]));
