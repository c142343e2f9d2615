import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where an empty, migrated archive stands that tests copy. */
    template: string;
    /** Under which folder, or with which prefix, the copies go. */
    scratch: string;
  }
}

/** Tests that start processes start the compiled program, so it must be the one under test. */
export async function setup(project: TestProject) {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: ['ignore', 2, 2] });
  } catch {
    // Type errors are printed, and `npm run check` fails on them; the compiler has written its output all the same.
  }
  const template = await makeTemplate(process.env['DATABASE_URL']);
  project.provide('template', template.name);
  project.provide('scratch', template.scratch);
  return () => template.remove();
}
