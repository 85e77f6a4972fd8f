/** Lists of a part of the rules as sheets that an office knows how to fill: a row for each thing, a column for each of its values. */
import type { RuleField } from './contract';
import { sayValue } from './fields';
import { ID, listsOf, WITHIN, type Element } from './list-elements';

type Cells = (string | number | null)[];

export interface RuleSheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: Cells[];
}

/** The sheets of a part's fields; of a part without lists none. */
export function tablesOf(fields: readonly RuleField[], value: unknown): RuleSheet[] {
  return [...listsOf(fields, value)].map(([title, elements]) => {
    const columns = columnsOf(elements);
    return {
      title,
      columns: [ID, WITHIN, ...columns],
      rows: elements.map(({ id, group, fields: own }) => [
        id,
        group,
        ...columns.map((column) => {
          const field = own.get(column);
          // A sheet shows whole numbers alone as numbers.
          const shown = field && (Number.isInteger(field.value) ? field.value : sayValue(field));
          return (shown as string | number | undefined) ?? null;
        }),
      ]),
    };
  });
}

const columnsOf = (elements: readonly Element[]): string[] => [
  ...new Set(elements.flatMap(({ fields }) => [...fields.keys()])),
];
