/** Runs the program in a process: the settings are its argument, what it saw is its output. */
import { run } from './program.mjs';

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2]))));
