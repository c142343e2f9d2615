/** Runs a command line; its answer is the status. What it throws ends it with its message on standard error and status 1. */
export async function run(program: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
