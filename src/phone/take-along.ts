/** A text to take along: a file in a browser, which also can be kept; on a phone see the other ending. */
export function takeAlong(name: string, content: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return Promise.resolve();
}
