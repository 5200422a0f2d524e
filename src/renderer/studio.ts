import { DynamicLink, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { windowContract } from '#shared/contract.ts'

declare global {
  interface Window {
    /** What the preload gives the page besides the port. */
    readonly desktop?: { pathOf(file: File): string }
  }
}

type StudioClient = ContractRouterClient<typeof windowContract>

const link = portFromPreload().then((port) => new RPCLink({ port }))

/** The main process, typed. Calls made before its port has arrived wait for it. */
export const client: StudioClient = createORPCClient(new DynamicLink(() => link))

/** The same client as query and mutation options. */
export const studio = createTanstackQueryUtils(client)

/** Nothing here travels a network and everything changes through this window: refetch only when told. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** What lists show of episodes is read again. */
export async function refreshEpisodeLists(): Promise<void> {
  const { list, overview } = studio.episodes
  const keys = [list.key(), overview.key()]
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

function portFromPreload(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function receive(event) {
      const [port] = event.ports
      if (event.source !== window || event.data?.type !== 'studio-port' || !port) {
        return
      }
      window.removeEventListener('message', receive)
      port.start()
      resolve(port)
    })
  })
}
