// Loaded before a command: writes what its process used, when it ends, to the file that USAGE names.
import { writeFileSync } from 'node:fs';

const file = process.env['USAGE'];
if (file !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(
      file,
      JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 }),
    );
  });
