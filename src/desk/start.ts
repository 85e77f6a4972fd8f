/** H5: loads the desk's own parts once the window has the width of a desktop; a phone never fetches them. */
import { isWidth, onWidth } from '@app/phone/wide';

export function startDesk(): void {
  let loading = false;
  const load = (): void => {
    if (loading || !isWidth('desk')) return;
    loading = true;
    // Without a network the page stands as on a phone; the next change of width asks again.
    import('./frame').then(
      ({ mountFrame }) => mountFrame(),
      () => (loading = false),
    );
  };
  onWidth('desk', load);
  load();
}
