import { spawnSync } from 'node:child_process'
import { provideDisplay } from './display.mjs'

/** Runs a command with a display: the computer's, or a virtual one. */
await provideDisplay()
const [command = '', ...args] = process.argv.slice(2)
const { status } = spawnSync(command, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
