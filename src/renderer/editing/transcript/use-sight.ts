import { type RefObject, useEffect, useState } from 'react'

/** What can be seen of what scrolls, in pixels. */
export interface Sight {
  readonly top: number
  readonly height: number
  readonly width: number
}

export function useSight(scroller: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: 600, width: 400 })
  useEffect(() => {
    const element = scroller.current
    if (!element) {
      return undefined
    }
    const look = () =>
      setSight({
        top: element.scrollTop,
        height: element.clientHeight,
        width: element.clientWidth,
      })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return sight
}
