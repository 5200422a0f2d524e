import { z } from 'zod'
import type { CatalogueRecord } from '../../publishing/details.ts'
import { readRecord } from './read-record.ts'

const Text = z.union([z.string(), z.number()]).transform(String)

/** The parts of CSL-JSON that a record takes (citation-style-language/schema, csl-data.json). */
const Item = z.object({
  title: z.string().optional(),
  author: z
    .array(
      z.object({
        family: z.string().optional(),
        given: z.string().optional(),
        literal: z.string().optional(),
      }),
    )
    .catch([]),
  publisher: z.string().optional().catch(undefined),
  issued: z
    .object({
      'date-parts': z.array(z.array(Text)).optional(),
      raw: z.string().optional(),
      literal: z.string().optional(),
    })
    .optional()
    .catch(undefined),
  ISBN: Text.optional().catch(undefined),
  'call-number': Text.optional().catch(undefined),
  URL: z.string().optional().catch(undefined),
})

/** Every item of a CSL-JSON text, of which there may be one or a list; undefined when it is no CSL-JSON. */
export function readCsl(text: string): CatalogueRecord[] | undefined {
  const parsed = jsonOf(text)
  const items = z.array(z.looseObject({})).safeParse(Array.isArray(parsed) ? parsed : [parsed])
  if (!items.success) {
    return undefined
  }
  return items.data.flatMap((item) => {
    const read = Item.safeParse(item)
    const record = read.success ? recordOf(read.data) : undefined
    return record ? [record] : []
  })
}

function recordOf(item: z.infer<typeof Item>): CatalogueRecord | undefined {
  return readRecord({
    title: item.title,
    authors: item.author.map(
      ({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '),
    ),
    publisher: item.publisher,
    date: item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.raw ?? item.issued?.literal,
    isbn: item.ISBN,
    callNumber: item['call-number'],
    url: item.URL,
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
