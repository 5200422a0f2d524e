import { useEffect, useReducer, useRef } from 'react'
import { FrameLoader } from './frame-loader.ts'

const frames = new FrameLoader(async (url) => {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
})

/** Address of what is shown: the picture that is wanted, or until it has come the one before it. */
export function useFrame(url: string): string | undefined {
  const shown = useRef<string>(undefined)
  const [, showAgain] = useReducer((times: number) => times + 1, 0)
  const isReady = frames.isReady(url)
  useEffect(() => (isReady ? undefined : frames.want(url, showAgain)), [url, isReady])
  if (isReady) {
    shown.current = url
  }
  return shown.current
}
