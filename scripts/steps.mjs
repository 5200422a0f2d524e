import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { ROOT } from './setup/places.mjs'

/** Runs commands one after the other, telling each one's time; ends at the first that fails. */
export async function runSteps(steps) {
  for (const step of steps) {
    process.stdout.write(`\n== ${step[0]}\n`)
    if (!(await runStep(step, process.stdout))) {
      process.exit(1)
    }
  }
}

/** Runs commands side by side, what each says in one piece; ends when any of them failed. */
export async function runTogether(steps) {
  const waiting = steps.values()
  let areGood = true
  const work = async () => {
    for (const step of waiting) {
      const said = []
      areGood = (await runStep(step, { write: (text) => said.push(text) })) && areGood
      process.stdout.write(said.join(''))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  if (!areGood) {
    process.exit(1)
  }
}

/** Answers whether the command succeeded. */
async function runStep([name, command, ...args], output) {
  const startedAt = Date.now()
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: output === process.stdout ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  child.stdout?.on('data', (data) => output.write(`${data}`))
  child.stderr?.on('data', (data) => output.write(`${data}`))
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  output.write(`== ${name}${status === 0 ? ':' : ' failed after'} ${seconds} s\n`)
  return status === 0
}
