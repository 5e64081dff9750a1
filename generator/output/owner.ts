/** Who owns a staging folder, and whether that run still lives: what a lock needs to know after `kill -9`. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { readText } from '../disk.ts';

/** A run, as it writes itself into the staging folder that it made. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's ticks; empty where the kernel does not tell. */
  readonly started: string;
  /** Tells apart two folders of one process. */
  readonly nonce: string;
}

const OWNER = 'owner.json';

/** A run on another machine (a network drive, another container) cannot be asked; it counts as dead after so long. */
const FOREIGN_HOST_MILLISECONDS = 60_000;

export function ownerPath(staging: string): string {
  return join(staging, OWNER);
}

export function thisRun(): Owner {
  const nonce = randomBytes(6).toString('hex');
  return { pid: process.pid, host: hostname(), started: startOf(process.pid), nonce };
}

/** The owner of a staging folder; undefined when nothing readable says so. */
export function readOwner(staging: string): Owner | undefined {
  try {
    const owner = JSON.parse(readText(ownerPath(staging)) ?? '') as Partial<Owner>;
    const { pid, host, started, nonce } = owner;
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { pid, host, started: String(started), nonce: String(nonce) };
  } catch {
    return undefined;
  }
}

/** Whether nobody is at work in a staging folder any more. */
export function isAbandoned(staging: string): boolean {
  const owner = readOwner(staging);
  if (owner === undefined) return !isAlive(pidInName(staging));
  if (owner.host !== hostname()) return ageOf(staging) > FOREIGN_HOST_MILLISECONDS;
  if (!isAlive(owner.pid)) return true;
  // The kernel gives numbers of dead processes to new ones; in a container often the very same.
  const started = startOf(owner.pid);
  return started === '' ? false : started !== owner.started;
}

/** A run that has made its folder and not yet written itself into it: `.staging-PID-…`. */
function pidInName(staging: string): number {
  return Number(/^\.staging-(\d+)-/.exec(basename(staging))?.[1] ?? 0);
}

/** Signal 0 asks without sending (kill(2)); EPERM means that it lives and is another user's. */
function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); the command's name before it may hold spaces and brackets. */
function startOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0; // Gone in between: whoever asks looks again.
  }
}
