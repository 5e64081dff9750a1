/**
 * What the generated client costs beside the vendor's SDK, openapi-fetch and fetch: size, start, calls, compiling, with
 * the goals beside the figures. It judges nothing: a busy machine must not fail anybody's build. Run it with
 * `npm run bench:client`; what it compares with is installed into test/bench/node_modules at the first run.
 */
import { measureBundles } from './client/bundles.ts';
import { measureCalls } from './client/spent.ts';
import { measureCompiler } from './client/compile.ts';
import { makeProject, removeProject } from './client/project.ts';
import { measureStartup } from './client/startup.ts';

const project = await makeProject();
try {
  await measureBundles(project);
  await measureStartup(project);
  await measureCalls(project);
  await measureCompiler(project);
} finally {
  await removeProject(project);
}
