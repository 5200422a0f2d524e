import { expect, test } from 'vitest'
import { USUAL_CAMERA } from '../editing/timeline.ts'
import { cameraChain, cameraOverlay } from './camera-graph.ts'

const PIECES = [
  { firstFrame: 10, frames: 5 },
  { firstFrame: 30, frames: 2 },
]
const CUT = {
  pieces: PIECES,
  rate: { numerator: 30, denominator: 1 },
  screen: { width: 1920, height: 1080 },
}
const CAMERA = { assetId: 'camera', offset: 0, place: USUAL_CAMERA }

function step(offset: number, filter: string): string | undefined {
  return cameraChain({ ...CAMERA, offset }, CUT)
    .split(/,(?=[a-z]+=)/)
    .find((part) => part.startsWith(filter))
}

test('a camera that began earlier loses what lies before the screen', () => {
  expect(step(4, 'trim')).toBe('trim=start_frame=4:end_frame=36')
  expect(step(4, 'tpad')).toContain('start=0')
})

test('a camera that began later shows its first frame until then', () => {
  expect(step(-7, 'trim')).toBe('trim=start_frame=0:end_frame=32')
  expect(step(-7, 'tpad')).toBe('tpad=start=7:start_mode=clone:stop=-1:stop_mode=clone')
})

test('screen and camera are cut by the same frames', () => {
  expect(step(12, 'select')).toBe("select='(between(n,10,14)+between(n,30,31))'")
})

test('every corner is as far from its edges', () => {
  const place = (corner: (typeof USUAL_CAMERA)['corner']) =>
    cameraOverlay({ ...USUAL_CAMERA, corner }, CUT.screen)

  expect([place('topLeft'), place('bottomRight')]).toEqual([
    'overlay=x=22:y=22',
    'overlay=x=W-w-22:y=H-h-22',
  ])
})
