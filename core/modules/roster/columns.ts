/**
 * Which column is which field, and how sure that is.
 *
 * R9 A column is sure when its heading is the field's own word, or comes near
 *    it and the cells agree. Two columns alike, cells that disagree, or cells
 *    alone leave it unsure: a person decides. *ours*
 */
import type { RecognisedField } from './contract';
import { rankOf, SECRET, type HeaderBlock, type Heading, type Rank } from './header';
import { shareOf, telling } from './shapes';
import { quoted } from './text';
import type { FieldSpec } from './field-spec';

export interface Assignment {
  readonly spec: FieldSpec;
  readonly heading?: Heading;
  readonly rank: Rank;
  /** Other columns that fit as well and are nobody else's. */
  readonly rivals: readonly Heading[];
}

/** Share of cells that must agree with a field's shape: below, a heading is doubted. */
const DOUBT = 0.3;
const AGREE = 0.6;
/** Share from which cells alone propose a column. */
const PROPOSE = 0.8;
/** Fewer cells than this prove nothing. */
const ENOUGH = 3;

/** Gives every field its best heading, each heading to one field at most. */
export function assignColumns(
  headings: readonly Heading[],
  specs: readonly FieldSpec[],
): Assignment[] {
  const candidates = specs
    .flatMap((spec) => headings.map((heading) => ({ spec, heading, rank: rankOf(heading, spec) })))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.heading.column - b.heading.column);
  const chosen = new Map<FieldSpec, { heading: Heading; rank: Rank }>();
  const taken = new Set<number>();
  for (const { spec, heading, rank } of candidates) {
    if (chosen.has(spec) || taken.has(heading.column)) continue;
    chosen.set(spec, { heading, rank });
    taken.add(heading.column);
  }
  return specs.map((spec) => {
    const choice = chosen.get(spec);
    if (!choice) return { spec, rank: 0, rivals: [] };
    const rivals = candidates
      .filter((other) => other.spec === spec && other.rank === choice.rank)
      .map(({ heading }) => heading)
      .filter(({ column }) => !taken.has(column));
    return { spec, ...choice, rivals };
  });
}

/** A field as judged, with the other columns that fit as well. */
export interface JudgedField {
  readonly field: RecognisedField;
  readonly rivals: readonly Heading[];
}

/** Weighs every field's heading against its cells (R9). */
export function judgeColumns(block: HeaderBlock, specs: readonly FieldSpec[]): JudgedField[] {
  const assignments = assignColumns(block.headings, specs);
  const taken = new Set(assignments.flatMap(({ heading }) => heading?.column ?? []));
  return assignments.map((assignment) => {
    const field = assignment.heading
      ? judgeHeading(assignment, assignment.heading, block)
      : proposeByCells(assignment.spec, block, taken);
    if (field.column !== null) taken.add(field.column);
    return { field, rivals: assignment.rivals };
  });
}

const named = ({ field, title, required }: FieldSpec) => ({ field, title, required });

function judgeHeading(
  { spec, rank, rivals }: Assignment,
  heading: Heading,
  block: HeaderBlock,
): RecognisedField {
  const found = { ...named(spec), column: heading.column, heading: heading.text };
  const unsure = (why: string): RecognisedField => ({ ...found, certainty: 'unsure', why });
  if (rivals.length > 0) return unsure(`有 ${rivals.length + 1} 列都像`);
  const evidence = spec.shape && shareOf(block.dataRows, heading.column, spec.shape);
  const enough = evidence !== undefined && evidence.filled >= ENOUGH;
  if (rank === 1 && !(enough && evidence.share >= AGREE)) {
    return unsure(`列名${quoted(heading.text)}相近，但不能确定`);
  }
  if (enough && evidence.share < DOUBT) {
    return unsure(`列名是${quoted(heading.text)}，但多数内容不像`);
  }
  return { ...found, certainty: 'sure' };
}

/** A column whose cells are unmistakable, with a heading that says nothing or none at all. */
function proposeByCells(
  spec: FieldSpec,
  block: HeaderBlock,
  taken: ReadonlySet<number>,
): RecognisedField {
  const missing: RecognisedField = {
    ...named(spec),
    certainty: 'missing',
    column: null,
    heading: '',
  };
  const { shape } = spec;
  if (!shape || !telling.has(shape)) return missing;
  const width = Math.max(0, ...block.dataRows.slice(0, 20).map(({ cells }) => cells.length));
  const secret = new Set(
    block.headings.filter(({ text }) => SECRET.test(text)).map(({ column: at }) => at),
  );
  const fits: number[] = [];
  for (let column = 0; column < width && fits.length < 2; column += 1) {
    if (taken.has(column) || secret.has(column)) continue;
    const { filled, share } = shareOf(block.dataRows, column, shape);
    if (filled >= ENOUGH && share >= PROPOSE) fits.push(column);
  }
  const [column] = fits;
  if (column === undefined || fits.length > 1) return missing;
  const heading = block.headings.find((one) => one.column === column)?.text ?? '';
  return { ...missing, certainty: 'unsure', column, heading, why: '列名不认识，从内容看像' };
}
