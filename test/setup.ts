/** Property tests run with one seed, so that a change is judged and not luck; FAST_CHECK_SEED=random explores. */
import fc from 'fast-check';

const wanted = process.env['FAST_CHECK_SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_261_124) });
