/** Reading a QR code by the phone's camera; on a phone see the other ending. A browser has no scanner of ours. */
export const canScan = false;

export const scan = (): Promise<string | null> => Promise.resolve(null);
