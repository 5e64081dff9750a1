// Makes the n-th call that changes something in a folder fail, end the process or wait. Loaded before a command
// (`--import`) it reads FAULT, a fault in JSON: { folder, kind, call, only }. `call` counts from 1; `only` restricts what
// is counted to one function of node:fs. With the kind `count` the calls go to the file that FAULT_CALLS names.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const original = { ...fs };
const pathsOf = {
  mkdirSync: ([path]) => [path],
  openSync: ([path, flags]) => (flags === 'w' ? [path] : []),
  renameSync: ([from, to]) => [from, to],
  linkSync: ([from, to]) => [from, to],
  copyFileSync: ([from, to]) => [from, to],
  rmSync: ([path]) => [path],
  writeSync: ([descriptor], folder, opened) => (opened.has(descriptor) ? [folder] : []),
  fsyncSync: ([descriptor], folder, opened) => (opened.has(descriptor) ? [folder] : []),
};

/** From now on; the function that is given back ends it. */
export function inject({ folder, kind, call = 0, only }, calls = []) {
  const opened = new Set();
  const isInside = (name, words) =>
    pathsOf[name](words, folder, opened).some((path) => String(path).startsWith(folder));
  for (const name of Object.keys(pathsOf))
    fs[name] = (...words) => {
      if (isInside(name, words) && (only === undefined || only === name)) {
        calls.push(name);
        if (calls.length === call || (kind === 'full' && calls.length > call)) fail(kind, name, words);
      }
      const result = original[name](...words);
      if (name === 'openSync' && isInside(name, words)) opened.add(result);
      return result;
    };
  syncBuiltinESMExports();
  return () => {
    for (const name of Object.keys(pathsOf)) fs[name] = original[name];
    syncBuiltinESMExports();
  };
}

function fail(kind, name, words) {
  switch (kind) {
    case 'kill':
      return process.kill(process.pid, 'SIGKILL');
    case 'half': // A write that the process does not survive.
      if (name === 'writeSync') original.writeSync(words[0], words[1], 0, Math.ceil(words[1].length / 2));
      return process.kill(process.pid, 'SIGKILL');
    case 'term':
      return process.kill(process.pid, 'SIGTERM');
    case 'full': // From here on the disk takes nothing: neither bytes nor entries of folders.
      if (name === 'mkdirSync' && fs.existsSync(words[0])) return undefined;
      if (!['rmSync', 'renameSync'].includes(name)) throw refusal('ENOSPC', name);
      return undefined;
    case 'refuse':
      throw refusal('EIO', name);
    case 'nobody': // As a user who is not root, whom the rights of folders concern.
      process.setegid(65534);
      return process.seteuid(65534);
    case 'pause':
      return void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

function refusal(code, name) {
  return Object.assign(new Error(`${code}: injected, ${name}`), { code });
}

const { FAULT, FAULT_CALLS } = process.env;
if (FAULT !== undefined && FAULT !== '{}') {
  const calls = [];
  inject(JSON.parse(FAULT), calls);
  if (FAULT_CALLS) process.on('exit', () => original.writeFileSync(FAULT_CALLS, JSON.stringify(calls)));
}
