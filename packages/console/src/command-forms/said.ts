/** What is wrong with a command, said at the field of its form where it is to be put right. */
import { askFor } from './ask-for.ts'
import type { Field, FormRecord } from './field.ts'
import { labelOf } from './labels.ts'
import { other } from './read.ts'
import { within } from './values.ts'

export interface Said {
  /** Where it stands in the form; `null` of what is wrong with the whole. */
  readonly path: string | null
  readonly says: string
}

const stepInto = (field: Field, step: string): readonly [Field, string] | null => {
  if (field.is === 'list') return /^\d+$/.test(step) ? [field.item, step] : null
  if (field.is === 'either') {
    const inner = stepInto(field.or, step)
    return inner === null ? null : [inner[0], `${other}.${inner[1]}`]
  }
  const found = field.is === 'record' ? field.fields.find(({ name }) => name === step)?.field : undefined
  return found === undefined ? null : [found, step]
}

export interface Found {
  readonly field: Field
  readonly path: string
}
/** The field at a place of the command, or the nearest around it; `null` where the form has none. */
export const fieldAt = (form: FormRecord, place: string): Found | null => {
  let [field, path]: readonly [Field, string] = [form, '']
  for (const step of place.split('.')) {
    const next = stepInto(field, step)
    if (next === null) break
    field = next[0]
    path = within(path, next[1])
  }
  return path === '' ? null : { field, path }
}

const expectedOf = (field: Field): string | null => {
  if (field.is === 'yes-no') return 'yes or no'
  if (field.is !== 'text') return null
  return expectedText[field.holds] ?? null
}
const expectedText: Readonly<Record<string, string>> = {
  day: 'a real day, such as 31 3 2024',
  money: 'an amount in pounds, such as 250 or 99.50',
  percent: 'a share in per cent, such as 20 or 2.5',
  whole: 'a whole number'
}
const isNarrow = (field: Field): boolean => field.is === 'text' && field.holds === 'whole' && field.named !== 'Count'

/** In the words of a form: `Enter the date`, `Choose the sector`, `Day must be a real day`. */
const inWords = ({ field, path }: Found, says: string, command: string): string => {
  const label = labelOf(command, path)
  if (says.endsWith('but it is missing')) return askFor(label, field)
  const [, expected] = /^expected (.*?), got /s.exec(says) ?? []
  if (expected === undefined) return `${label}: ${says}`
  return `${label} must be ${isNarrow(field) ? expected : (expectedOf(field) ?? expected)}`
}

interface Wrong {
  readonly path: string
  readonly says: string
}
export const saidAt =
  (form: FormRecord, command: string) =>
  ({ path, says }: Wrong): Said => {
    const found = fieldAt(form, path)
    return found === null
      ? { path: null, says: `${path}: ${says}` }
      : { path: found.path, says: inWords(found, says, command) }
  }
