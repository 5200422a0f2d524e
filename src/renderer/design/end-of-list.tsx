import { useInViewport } from '@mantine/hooks'
import { useEffect } from 'react'

export interface EndOfListProps {
  /** Whether more can be brought now. */
  readonly hasMore: boolean
  readonly onReached: () => void
}

/** Stands below a list that goes on, and asks for more when it is scrolled to. */
export function EndOfList({ hasMore, onReached }: EndOfListProps) {
  const { ref, inViewport } = useInViewport()
  const isReached = hasMore && inViewport
  useEffect(() => {
    if (isReached) {
      onReached()
    }
  }, [isReached, onReached])
  return <div ref={ref} aria-hidden />
}
