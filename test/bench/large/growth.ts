// Builds a description a hundred times in one process, bundled and started with `--expose-gc`: prints the heap after runs 20 and 100.
import { build } from '../../../generator/pipeline.ts';

const [spec = ''] = process.argv.slice(2);
const heaps: number[] = [];
for (let count = 1; count <= 100; count++) {
  build({ spec, allowReferences: [] });
  if (count !== 20 && count !== 100) continue;
  globalThis.gc?.();
  heaps.push(process.memoryUsage().heapUsed / 1e6);
}
process.stdout.write(JSON.stringify(heaps));
