/** Runs the program in a page: the settings are in its address, what it saw becomes its text. */
import { run } from './program.mjs';

const settings = JSON.parse(new URLSearchParams(location.search).get('settings'));
const seen = document.createElement('pre');
seen.id = 'seen';
seen.textContent = JSON.stringify(await run(settings));
document.body.append(seen);
