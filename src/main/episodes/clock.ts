/** What differs from run to run: the time, and names for new things. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  newId(): string
}
