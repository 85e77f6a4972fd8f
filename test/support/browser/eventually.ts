const PATIENCE_MS = 15_000;
const STEP_MS = 50;

/** Repeats an assertion until it holds; fails with its last failure. */
export async function eventually(assertion: () => Promise<void> | void): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await assertion();
    } catch (failure) {
      if (Date.now() > end) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
