/** A field at its place in a form: what it is called, what stands in it, and what is wrong with it. */
import type { Choices } from '../choices.ts'
import type { Field } from '../field.ts'
import { other } from '../read.ts'
import type { Said } from '../said.ts'
import type { Values } from '../values.ts'

export interface Filled {
  readonly command: string
  readonly values: Values
  readonly problems: ReadonlyArray<Said>
  /** What may be chosen where something on record is named; nothing when left out. */
  readonly choices?: Choices
}
export interface At<F extends Field = Field> {
  readonly filled: Filled
  readonly path: string
  readonly field: F
  readonly label: string
  readonly hint: string | null
}
export type Is<Kind extends Field['is']> = Extract<Field, { readonly is: Kind }>
export interface MayBeNone {
  readonly none: boolean
}

export const nameOf = (path: string): string =>
  path.split('.').findLast(step => !/^\d+$/.test(step) && step !== other) ?? ''
export const saidOf = ({ filled, path }: Pick<At, 'filled' | 'path'>): string | null =>
  filled.problems.find(one => one.path === path)?.says ?? null
/** In a row of a list there is room for less. */
export const inRow = (path: string): boolean => /\.\d+(\.|$)/.test(path)
/** The ids of what describes a field. */
export const describing = (at: At): string | undefined => {
  const ids = [...(at.hint === null ? [] : [`${at.path}-hint`]), ...(saidOf(at) === null ? [] : [`${at.path}-error`])]
  return ids.length === 0 ? undefined : ids.join(' ')
}
export const errorClass = (block: string, at: At): string =>
  `${block}${saidOf(at) === null ? '' : ` ${block.split(' ')[0] ?? ''}--error`}`
