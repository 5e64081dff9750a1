/** The comfort that a script adds to the pages: everything is there without it. */
import { addCopyButtons } from './copy.ts';
import { startFilter } from './filter.ts';
import { finishOpening, keepPlace, markCurrent } from './place.ts';
import { startTheme } from './switch.ts';

startTheme();
keepPlace();
startFilter();
whenIdle(() => {
  addCopyButtons();
  finishOpening();
  markCurrent();
});

/** Behind the first painting: whoever came for a field sees it before the rest. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run, 100);
}
