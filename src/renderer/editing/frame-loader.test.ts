import { expect, test } from 'vitest'
import { FrameLoader } from './frame-loader.ts'

/** A loader whose pictures come when the test says so. */
function aLoader() {
  const asked: string[] = []
  const ends = new Map<string, { come: () => void; fail: () => void }>()
  const loader = new FrameLoader((url) => {
    asked.push(url)
    return new Promise((resolve, reject) => {
      ends.set(url, { come: () => resolve(url), fail: () => reject(new Error(url)) })
    })
  })
  const end = async (url: string, how: 'come' | 'fail' = 'come') => {
    ends.get(url)?.[how]()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { loader, asked, end }
}

test('a few are asked for at once, the others one after the other', async () => {
  const { loader, asked, end } = aLoader()
  const shown: string[] = []
  for (const url of ['a', 'b', 'c', 'd', 'e']) {
    loader.want(url, () => shown.push(url))
  }
  expect(asked).toEqual(['a', 'b', 'c'])

  await end('b')
  await end('a')

  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(shown).toEqual(['b', 'a'])
  expect(loader.isReady('a')).toBe(true)
  expect(loader.isReady('c')).toBe(false)
})

test('what nobody wants any more when its turn comes is never asked for', async () => {
  const { loader, asked, end } = aLoader()
  const [, , , leave] = ['a', 'b', 'c', 'd', 'e'].map((url) => loader.want(url, () => undefined))

  leave?.()
  await end('a')

  expect(asked).toEqual(['a', 'b', 'c', 'e'])
})

test('a picture wanted in several places is asked for once and comes to all that still want it', async () => {
  const { loader, asked, end } = aLoader()
  const shown: number[] = []
  const [, leave] = [1, 2, 3].map((place) => loader.want('a', () => shown.push(place)))

  leave?.()
  await end('a')

  expect(asked).toEqual(['a'])
  expect(shown).toEqual([1, 3])
})

test('a picture that cannot be had does not hold up the others, and may be wanted again', async () => {
  const { loader, asked, end } = aLoader()
  for (const url of ['a', 'b', 'c', 'd']) {
    loader.want(url, () => undefined)
  }

  await end('a', 'fail')
  loader.want('a', () => undefined)
  await end('b')

  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
  expect(loader.isReady('a')).toBe(false)
})
