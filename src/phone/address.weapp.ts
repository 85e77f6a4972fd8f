/** A phone shows no address: what a page shows is in what is forwarded. */
export function keepInAddress(_route: string, _params: Readonly<Record<string, string>>): void {
  // Nothing to keep it in.
}

export const forgetAddresses = (): void => undefined;
