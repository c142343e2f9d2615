import { execFileSync } from 'node:child_process';

/** Tests that start processes start the compiled program, so it must be the one under test. */
export function setup() {
  execFileSync('npx', ['--no-install', 'tsc', '-b'], { stdio: 'inherit' });
}
