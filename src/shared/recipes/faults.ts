import type { z } from 'zod'
import type { Translate } from '../i18n/create-translator.ts'
import { Recipe } from './recipe.ts'

/** One thing wrong in a recipe and where: `keep[1][0]`. */
export interface RecipeFault {
  readonly path: string
  readonly sentence: string
}

/** The recipe, or all its faults at once. */
export function checkRecipe(
  value: unknown,
  translate: Translate,
): { readonly recipe: Recipe } | { readonly faults: readonly RecipeFault[] } {
  const parsed = Recipe.safeParse(value)
  if (parsed.success) {
    return { recipe: parsed.data }
  }
  return { faults: parsed.error.issues.flatMap((issue) => tell(issue, translate)) }
}

function tell(issue: z.core.$ZodIssue, translate: Translate): RecipeFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      sentence: translate('recipes.fault.unknown'),
    }))
  }
  return [{ path: pathText(issue.path), sentence: sentence(issue, translate) }]
}

function sentence(issue: z.core.$ZodIssue, translate: Translate): string {
  switch (issue.code) {
    case 'custom':
      return translate(`recipes.fault.${customFault(issue.params?.['fault'])}`)
    case 'invalid_type':
      return translate('recipes.fault.type', { expected: issue.expected })
    case 'invalid_value':
      return translate('recipes.fault.oneOf', { values: issue.values.join(', ') })
    case 'too_small':
      return translate('recipes.fault.tooSmall', { minimum: Number(issue.minimum) })
    case 'too_big':
      return translate('recipes.fault.tooBig', { maximum: Number(issue.maximum) })
    default:
      return translate('recipes.fault.form')
  }
}

const CUSTOM_FAULTS = [
  'time',
  'endBeforeStart',
  'order',
  'oneOfCaptions',
  'noPages',
  'nothingToPublish',
  'undecided',
  'noVideo',
  'noSound',
  'noClip',
] as const

function customFault(fault: unknown): (typeof CUSTOM_FAULTS)[number] | 'form' {
  return CUSTOM_FAULTS.find((known) => known === fault) ?? 'form'
}

/** `keep[1][0]`, `details.tags`; the recipe itself is `(recipe)`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return text === '' ? '(recipe)' : text.replace(/^\./, '')
}
