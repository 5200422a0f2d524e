import { z } from 'zod'

/** A series of episodes. `spine` is one of the eight show colours of the design, 0 to 7. */
export const Show = z.object({
  id: z.string(),
  name: z.string(),
  spine: z.number().int().min(0).max(7),
})
export type Show = z.infer<typeof Show>
