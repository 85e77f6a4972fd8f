/** What checks and runs are of, by name: shared by their tables. */
import type { Deps } from '@server/runtime/deps';
import { namesIn } from '@server/runtime/tree';

interface About {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly townId: string;
}

/** Three requests a page. */
export async function namesAround({ store }: Deps, found: readonly About[]) {
  const idsOf = (kind: string): string[] =>
    found.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const names = await Promise.all([
    namesIn(store, 'units', idsOf('unit')),
    namesIn(store, 'partyOrganizations', idsOf('organization')),
    namesIn(
      store,
      'orgNodes',
      found.map(({ townId }) => townId),
    ),
  ]);
  return new Map(names.flatMap((one) => [...one]));
}

/** Titles by code, of all versions of the pack: the latest goes before. */
export const titlesOf = (
  versions: readonly { readonly code: string; readonly title: string }[][],
) => new Map(versions.flat().map(({ code, title }) => [code, title]));
