import { expect, test } from 'vitest'
import { createTranslator } from '../i18n/create-translator.ts'
import { checkRecipe } from './faults.ts'

const STORY = {
  ...{ show: 'Dongeng Sabtu', title: 'Kancil', format: 'story', language: 'id' },
  ...{ media: ['reading.mp4'], exports: ['youtube-720p'] },
}

test('a reader is seen over pages, and there have to be some', () => {
  const { t } = createTranslator('en')
  const reader = { corner: 'topLeft', size: 0.3 }

  const pages = [{ picture: 'page.png' }]
  expect(checkRecipe({ ...STORY, pages, reader }, t)).toMatchObject({ recipe: { reader } })
  expect(checkRecipe({ ...STORY, reader }, t)).toMatchObject({ faults: [{ path: 'reader' }] })
})
