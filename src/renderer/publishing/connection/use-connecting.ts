import { useRef, useState } from 'react'
import { client } from '../../studio.ts'
import { refreshConnection } from './refresh-connection.ts'

type ConnectingState =
  | { readonly kind: 'asking'; readonly error?: unknown }
  | { readonly kind: 'waiting'; readonly url: string }
  | { readonly kind: 'connected'; readonly title: string }

export interface Connecting {
  readonly state: ConnectingState
  /** With the file of an OAuth client, or with the one that is known. */
  readonly start: (clientFile: string | undefined) => void
  readonly stop: () => void
  /** It is the channel meant. Answers whether it is connected now. */
  readonly accept: () => Promise<boolean>
  /** It was another channel than the one meant. */
  readonly refuse: () => Promise<void>
}

/** Where connecting stands. Starting anew ends what was waited for. */
export function useConnecting(): Connecting {
  const [state, setState] = useState<ConnectingState>({ kind: 'asking' })
  const running = useRef<AbortController>(undefined)
  const start = (clientFile: string | undefined) => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    connect(clientFile, abort.signal, (url) => setState({ kind: 'waiting', url })).then(
      (title) => setState({ kind: 'connected', title }),
      (error: unknown) => !abort.signal.aborted && setState({ kind: 'asking', error }),
    )
  }
  const stop = () => {
    running.current?.abort()
    setState({ kind: 'asking' })
  }
  const accept = async () => {
    try {
      await client.youtube.confirm()
      await refreshConnection()
      setState({ kind: 'asking' })
      return true
    } catch (error) {
      setState({ kind: 'asking', error })
      return false
    }
  }
  const refuse = async () => {
    await client.youtube.refuse()
    setState({ kind: 'asking' })
  }
  return { state, start, stop, accept, refuse }
}

async function connect(
  clientFile: string | undefined,
  signal: AbortSignal,
  onUrl: (url: string) => void,
): Promise<string> {
  const steps = await client.youtube.connect(clientFile === undefined ? {} : { clientFile }, {
    signal,
  })
  for (;;) {
    const step = await steps.next()
    if (step.done) {
      return step.value.channel?.title ?? ''
    }
    onUrl(step.value.url)
    await client.desktop.openSignIn({ url: step.value.url })
  }
}
