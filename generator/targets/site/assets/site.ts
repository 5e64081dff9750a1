/** The comfort that a script adds to the pages: everything is there without it. */
import { addCopyButtons } from './copy.ts';
import { startFilter } from './filter.ts';
import { keepPlace, markCurrent } from './place.ts';
import { startTheme } from './switch.ts';

startTheme();
keepPlace();
addCopyButtons();
startFilter();
markCurrent();
