/** The register of enterprises, compared with the roster. */
import type { registryActions } from '@core/modules/registry/actions';
import type { RoutesOf } from '@server/runtime/route';
import { decideRegistry } from './decide';
import { inspectRegistry } from './inspect';
import { listRegistry, openRegistry } from './runs';

type Actions = typeof registryActions;

export const files = {
  'registry.inspect': inspectRegistry,
  'registry.open': openRegistry,
  'registry.list': listRegistry,
  'registry.decide': decideRegistry,
} satisfies RoutesOf<Actions, 'files'>;
