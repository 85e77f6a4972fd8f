/** The kept lines of units of some towns in one view: read together, put right, and written where they changed. */
import type { Deps } from '@server/runtime/deps';
import { inGroups } from '@server/runtime/in-groups';
import { keptId, linesOf, unitIn, UNITS_A_PAGE, writeUnits } from './count-units';
import type { KeptView } from './kept-towns';
import { keptUnits } from './repository';
import type { CountedTown } from './stored';
import { keyOf, type View } from './view';

/** Of an answer, which stays under 1 MB. */
const MOST_CHARACTERS = 900_000;
/** Of a line: ids and revisions, a figure for each term of two parties, contacts of each month. */
const CHARACTERS = { ofAny: 130, ofTerm: 2, ofMonth: 20 };

/** Documents of one request. */
function pagesAtOnce({ plan, months }: View): number {
  const { ofAny, ofTerm, ofMonth } = CHARACTERS;
  const line = ofAny + ofTerm * plan.terms.length + ofMonth * months.length;
  return Math.max(1, Math.floor(MOST_CHARACTERS / (line * UNITS_A_PAGE)));
}

export interface KeptLine {
  readonly townId: string;
  readonly part: number;
  readonly line: string;
  /** A day on which the unit stood so. */
  readonly countedOn: string;
}

/** By unit. */
export type TownLines = Map<string, KeptLine>;

/** Lines of these towns; null when what lies there is not what the towns were summed of. */
export async function keptLines(
  deps: Deps,
  view: View,
  { towns }: KeptView,
  townIds: readonly string[],
): Promise<TownLines | null> {
  const pages = townIds.flatMap((townId) =>
    (towns.get(townId)?.marks ?? []).map((mark, part) => ({ townId, part, mark })),
  );
  const found = await Promise.all(
    inGroups(pages, pagesAtOnce(view)).map((some) =>
      keptUnits(
        deps.store,
        some.map(({ townId, part }) => keptId(townId, view, part)),
      ),
    ),
  );
  const documents = new Map(found.flat().map((document) => [document._id, document]));
  const lines: TownLines = new Map();
  for (const { townId, part, mark } of pages) {
    const document = documents.get(keptId(townId, view, part));
    if (document?.mark !== mark || document.key !== keyOf(deps, view)) return null;
    const { countedOn } = document;
    for (const line of linesOf(document.units)) {
      lines.set(unitIn(line), { townId, part, line, countedOn });
    }
  }
  return lines;
}

/** Writes the pages of units that changed, and gives the towns their new marks. */
export async function writeLines(
  deps: Deps,
  view: View,
  lines: TownLines,
  changed: ReadonlyMap<string, ReadonlySet<number>>,
  towns: ReadonlyMap<string, CountedTown>,
): Promise<void> {
  const texts = new Map<string, string[]>();
  for (const { townId, part, line } of lines.values()) {
    if (!changed.get(townId)?.has(part)) continue;
    const at = keptId(townId, view, part);
    const text = texts.get(at);
    if (text) text.push(line);
    else texts.set(at, [line]);
  }
  const writes = [...changed].flatMap(([townId, parts]) =>
    [...parts].map(async (part) => {
      const at = keptId(townId, view, part);
      const units = (texts.get(at) ?? []).join('\n');
      const town = towns.get(townId);
      if (town) town.marks[part] = await writeUnits(deps, at, view, units);
    }),
  );
  await Promise.all(writes);
}
