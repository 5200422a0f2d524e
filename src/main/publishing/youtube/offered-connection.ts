import type { Account } from './account.ts'
import { disconnect } from './disconnect.ts'

/** A connection that Google has given and nobody has said yes to: until then the one there was stays in use. */
export class OfferedConnection {
  readonly #account: Account
  #offered: Account | undefined

  constructor(account: Account) {
    this.#account = account
  }

  offer(offered: Account): void {
    this.#offered = offered
  }

  /** From now on everything goes to the channel that was offered; nothing happens when none is. */
  async accept(): Promise<void> {
    const secret = await this.#take()?.secret()
    if (secret) {
      await this.#account.replace(secret)
    }
  }

  /**
   * It was another channel than the one meant. It is ended at Google only where nothing else is connected: two
   * channels of one person are one connection there.
   */
  async refuse(): Promise<void> {
    const offered = this.#take()
    if (offered && !(await this.#account.secret())?.tokens) {
      await disconnect(offered)
    }
  }

  #take(): Account | undefined {
    const offered = this.#offered
    this.#offered = undefined
    return offered
  }
}
