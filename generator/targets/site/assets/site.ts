/** The comfort that a script adds to the pages: everything is there without it. */
import { startBuilders } from '../builder/browser/start.ts';
import { addCopyButtons } from './copy.ts';
import { startFilter } from './filter.ts';
import { finishOpening, keepPlace, markCurrent } from './place.ts';
import { startTheme } from './switch.ts';

startTheme();
keepPlace();
startFilter();
startBuilders();
whenShown(() => {
  addCopyButtons();
  finishOpening();
  markCurrent();
});

/** Well behind the first painting, however long that takes: whoever came for a field sees it before the rest. */
function whenShown(run: () => void): void {
  const soon = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1000 });
    else run();
  };
  const wait = (): unknown => setTimeout(soon, 200);
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(wait)));
}
