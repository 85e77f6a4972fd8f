/** A person's answers about rows, and the questions that stay open: each is asked once, however many rows ask it. */
import type { RosterQuestion, RosterMapping, RowAnswer, RowTopic } from './contract';
import { nameKey } from './text';

type Choice = RosterQuestion['choices'][number];

export class Answers {
  private readonly given: ReadonlyMap<string, RowAnswer>;
  private readonly open: RosterQuestion[] = [];

  constructor(mapping: RosterMapping | undefined) {
    this.given = new Map(
      (mapping?.answers ?? []).map((one) => [`${one.topic}|${nameKey(one.about)}`, one]),
    );
  }

  of(topic: RowTopic, about = ''): RowAnswer | undefined {
    return this.given.get(`${topic}|${nameKey(about)}`);
  }

  /** Asks; `optional` may stay open. */
  ask(sheet: string, text: string, choices: Choice[], optional = false): void {
    const question = { sheet, about: 'rows' as const, text, choices };
    this.open.push(optional ? { ...question, optional } : question);
  }

  get questions(): RosterQuestion[] {
    return this.open;
  }
}

/** A choice that answers about rows. */
export function rowChoice(label: string, answer: RowAnswer): Choice {
  return { label, answer };
}
