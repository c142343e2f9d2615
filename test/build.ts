import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import type { Templates } from './template.ts';
import { makeTemplates } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templates: Omit<Templates, 'remove'>;
  }
}

/** Tests that start processes start the compiled program, so it must be the one under test. */
export async function setup(project: TestProject) {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: ['ignore', 2, 2] });
  } catch {
    // Type errors are printed, and `npm run check` fails on them; the compiler has written its output all the same.
  }
  const { folder, scratchFolder, database, remove } = await makeTemplates(process.env['DATABASE_URL']);
  project.provide('templates', { folder, scratchFolder, database });
  return remove;
}
