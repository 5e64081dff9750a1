import type { Fault } from './runs.ts';

export function inject(fault: Fault, calls?: string[]): () => void;
