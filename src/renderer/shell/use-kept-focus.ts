import { useEffect } from 'react'

/**
 * A button that waits for what it began is disabled meanwhile, and the browser takes the focus from it without
 * a word. It gets the focus back when it can be pressed again, unless the person went elsewhere.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: EventTarget | null = null
    const remember = ({ target }: FocusEvent) => {
      last = target
    }
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target === last && isPressable(target) && hasNoFocus()) {
          target.focus({ preventScroll: true })
        }
      }
    })
    document.addEventListener('focusin', remember)
    observer.observe(document.body, {
      attributes: true,
      attributeFilter: ['disabled'],
      subtree: true,
    })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}

function isPressable(node: Node): node is HTMLButtonElement {
  return node instanceof HTMLButtonElement && !node.disabled
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
