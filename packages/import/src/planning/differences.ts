/**
 * What a row says now beside what was recorded of it. Words are compared and never shown; those that were erased count
 * as the same.
 */
import { same } from '@cofc/core'
import type { JsonObject } from '@cofc/event-store'
import { mappingNamed } from '../mappings/registry.ts'
import type { FoundDifference, Step } from '../mappings/step.ts'
import { isObject, isReference, wordsIn, type WordsOf } from '../mappings/words.ts'

const erased = Symbol('erased')
interface ValueAtPath {
  readonly value: unknown
  readonly worded: boolean
}

/** What stands at a path; below words it looks into the JSON that they are. */
const at = (value: unknown, path: ReadonlyArray<string>, words: WordsOf): ValueAtPath => {
  const [step, ...rest] = path
  if (isReference(value) || isWords(value)) {
    const text = isReference(value) ? wordsIn(value, words) : value.words
    if (text === null) return { value: erased, worded: true }
    return { value: step === undefined ? text : at(JSON.parse(text), path, words).value, worded: true }
  }
  if (step === undefined) return { value: spoken(value, words), worded: holdsWords(value) }
  return isObject(value) ? at(value[step], rest, words) : { value: undefined, worded: false }
}
const isWords = (value: unknown): value is { readonly words: string } =>
  isObject(value) && typeof value['words'] === 'string'

/** What a list or a record holds, with the words in place of what refers to them. */
const spoken = (value: unknown, words: WordsOf): unknown => {
  if (isReference(value) || isWords(value)) return at(value, [], words).value
  if (Array.isArray(value)) return value.map(item => spoken(item, words))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, spoken(part, words)]))
}
const holdsWords = (value: unknown): boolean =>
  isReference(value) || isWords(value) || (typeof value === 'object' && Object.values(value ?? {}).some(holdsWords))

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
const shown = (value: unknown): string => {
  if (isBlank(value)) return 'not given'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.map(shown).join(';') : JSON.stringify(value)
}

const isNeverTold = (file: string, column: string): boolean => mappingNamed(file)?.columns[column]?.tells === 'nothing'

export interface Compared {
  readonly differences: ReadonlyArray<FoundDifference>
  /** Columns that were empty when it was recorded, and no longer are. */
  readonly filled: ReadonlyArray<string>
}

/** Whether a value brings words where those that were recorded have been erased. */
export const bringsBackErased = (is: unknown, was: unknown, words: WordsOf): boolean => {
  if (isWords(is)) return isReference(was) && wordsIn(was, words) === null
  if (!isObject(is) || !isObject(was)) return false
  return Object.entries(is).some(([field, value]) => bringsBackErased(value, was[field], words))
}

/** Compares a step with the event that came of its command. */
export const compare = (step: Step, data: JsonObject, words: WordsOf): Compared => {
  const { file, command, columns } = step
  const differences: Array<FoundDifference> = []
  const filled: Array<string> = []
  for (const [field, column] of Object.entries(columns)) {
    const path = field.split('.')
    const [was, is] = [at(data, path, words), at(command, path, words)]
    if (isAlike(was.value, is.value)) continue
    if (isBlank(was.value)) filled.push(column)
    const tell = was.worded || is.worded || isNeverTold(file, column) ? () => null : shown
    differences.push({ file, line: lineOf(step, field), column, was: tell(was.value), is: tell(is.value) })
  }
  return { differences, filled }
}

const lineOf = ({ line, lines }: Step, field: string): number => lines?.[field] ?? line

const isAlike = (was: unknown, is: unknown): boolean =>
  was === undefined || is === undefined || was === erased || same(was, is) || isAlikeWithin(was, is)

/** Words that were erased within a list are alike whatever they were. */
const isAlikeWithin = (was: unknown, is: unknown): boolean => {
  if (Array.isArray(was) && Array.isArray(is))
    return was.length === is.length && was.every((item, place) => isAlike(item, is[place]))
  return isObject(was) && isObject(is) && Object.keys(is).every(field => isAlike(was[field], is[field]))
}
