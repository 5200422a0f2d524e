import { useLayoutEffect, useRef } from 'react'
import { useScheme } from '../design/use-scheme.ts'

/** Draws in pixels of the page; colours are named as stylesheets name them. */
export type Draw = (context: CanvasRenderingContext2D, colour: (css: string) => string) => void

export interface DrawingProps {
  /** From the left of what it lies in; all in pixels. */
  readonly left: number
  readonly width: number
  readonly height: number
  /** A new function draws anew. */
  readonly draw: Draw
}

/** A picture as sharp as the screen, for what would be too many elements. Says nothing to screen readers. */
export function Drawing({ left, width, height, draw }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scheme = useScheme()
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) {
      return
    }
    element.width = Math.ceil(width * devicePixelRatio)
    element.height = Math.ceil(height * devicePixelRatio)
    context.scale(devicePixelRatio, devicePixelRatio)
    draw(context, (css) => resolved(element, css, scheme))
  }, [width, height, draw, scheme])
  return (
    <canvas
      ref={canvas}
      aria-hidden
      style={{ position: 'absolute', left, width, height, pointerEvents: 'none' }}
    />
  )
}

const colours = new Map<string, string>()

/** What a colour of the stylesheets is in the scheme; asked once, because asking lays the page out. */
function resolved(element: HTMLElement, css: string, scheme: string): string {
  const name = `${scheme} ${css}`
  const known = colours.get(name)
  if (known !== undefined) {
    return known
  }
  element.style.color = css
  const colour = getComputedStyle(element).color
  colours.set(name, colour)
  return colour
}
