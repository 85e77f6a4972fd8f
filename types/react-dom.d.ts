/** The one function of react-dom that the app calls; its own types are not installed. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(at: Element): { render(node: ReactNode): void };
}
