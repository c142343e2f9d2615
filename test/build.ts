import { spawnSync } from 'node:child_process';

/** Tests that start processes start the compiled program, so it must be the one under test. Types are the check's business. */
export function setup() {
  spawnSync('npx', ['--no-install', 'tsc', '-b'], { stdio: 'ignore' });
}
