import { EventEmitter, on } from 'node:events'
import type { CommandId } from '#shared/desktop/commands.ts'

/** Carries commands from the application menu to whoever listens in the window. */
export class CommandChannel {
  readonly #events = new EventEmitter().setMaxListeners(0)

  send(command: CommandId): void {
    this.#events.emit('command', command)
  }

  async *listen(signal: AbortSignal | undefined): AsyncGenerator<CommandId, void> {
    try {
      for await (const [command] of on(this.#events, 'command', signal ? { signal } : {})) {
        yield command as CommandId
      }
    } catch (error) {
      if (!signal?.aborted) {
        throw error
      }
    }
  }
}
