import { z } from 'zod'
import { create } from 'zustand'
import { FONT_SIZE, SPEED, stepped } from './prompter-speed.ts'

const Remembered = z.object({
  wordsPerMinute: z.number().min(SPEED.min).max(SPEED.max).catch(SPEED.first),
  fontSize: z.number().min(FONT_SIZE.min).max(FONT_SIZE.max).catch(FONT_SIZE.first),
})
type Remembered = z.infer<typeof Remembered>

interface Prompter extends Remembered {
  readonly isRunning: boolean
}

const KEY = 'teleprompter'

/** How the script runs; speed and size are the person's last choice. */
export const usePrompter = create<Prompter>()(() => ({ ...remembered(), isRunning: false }))

export function run(isRunning: boolean): void {
  usePrompter.setState({ isRunning })
}

export function changeSpeed(direction: 1 | -1): void {
  const { wordsPerMinute } = usePrompter.getState()
  remember({ wordsPerMinute: stepped(wordsPerMinute, direction, SPEED) })
}

export function changeFontSize(direction: 1 | -1): void {
  const { fontSize } = usePrompter.getState()
  remember({ fontSize: stepped(fontSize, direction, FONT_SIZE) })
}

function remember(change: Partial<Remembered>): void {
  usePrompter.setState(change)
  const { wordsPerMinute, fontSize } = usePrompter.getState()
  localStorage.setItem(KEY, JSON.stringify({ wordsPerMinute, fontSize }))
}

function remembered(): Remembered {
  try {
    return Remembered.catch(() => Remembered.parse({})).parse(
      JSON.parse(localStorage.getItem(KEY) ?? '{}'),
    )
  } catch (error) {
    if (error instanceof SyntaxError) {
      return Remembered.parse({})
    }
    throw error
  }
}
