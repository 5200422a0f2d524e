import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../cli/index.ts')

/** Starts a command of the studio, in English; `detached` puts it in a group with the programs it starts. */
export function startCli(
  args: readonly string[],
  { environment = process.env, detached = false }: CliOptions = {},
): ChildProcess {
  return spawn(process.execPath, [CLI, ...args, '--lang', 'en'], {
    stdio: 'pipe',
    env: environment,
    detached,
  })
}

interface CliOptions {
  readonly environment?: NodeJS.ProcessEnv | undefined
  readonly detached?: boolean
}

/** Runs a command to its end; `onOutput` sees all that it has said so far while it runs. */
export async function runCli(
  args: readonly string[],
  {
    environment,
    onOutput,
  }: { environment?: NodeJS.ProcessEnv; onOutput?: (text: string) => void } = {},
) {
  const child = startCli(args, { environment })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => {
    output.stdout += data
    onOutput?.(output.stdout)
  })
  child.stderr?.on('data', (data) => (output.stderr += data))
  const code = await new Promise((resolve) => child.on('close', resolve))
  /** What a command with `--json` says last. */
  const result = () => JSON.parse(output.stdout.trim().split('\n').at(-1) ?? '')
  return { code, ...output, result }
}
