// @ts-check
/** @import { Issue, Source } from './types.ts' */
import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

// Plain JavaScript, because Node starts a thread from a file that no loader has to translate.

/**
 * What a thread answers: an issue, without the source's text, which the asker has; or what the parser threw.
 *
 * @typedef {{ readonly issue: Issue } | { readonly error: unknown }} Answer
 */

const compiled = existsSync(new URL('./ingest.js', import.meta.url));
const { parse } = compiled ? await import('./ingest.js') : await fromSource();
parentPort?.on('message', (/** @type {Source} */ source) => parentPort?.postMessage(answerTo(source)));

/**
 * The parser that nobody has compiled, as in tests.
 *
 * @returns {Promise<typeof import('./ingest.ts')>}
 */
async function fromSource() {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport('./ingest.ts', import.meta.url);
}

/**
 * @param {Source} source
 * @returns {Answer}
 */
function answerTo(source) {
  try {
    return { issue: { ...parse(source), source: { ...source, text: '' } } };
  } catch (error) {
    return { error };
  }
}
