/**
 * A line of facts such as `电话联系 4/7 · 实地走访 4/7`, with no line that begins with the dot
 * between two facts or with the number of a fact.
 */
export const keepTogether = (facts: string): string =>
  facts.replace(/ (?=·|\d|—(?:$| ))/g, '\u00a0');
