/** The form every id has: 1 to 40 letters, digits, hyphens or underscores, beginning with a letter or digit. Opaque: it never holds a person's name. */
import * as t from 'io-ts'
import { capitalised } from '../wording/capital.ts'

export const isOpaqueId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(text)

export interface OpaqueIdBrand {
  readonly OpaqueId: unique symbol
}
/** The id of a person kept elsewhere: a link person. */
export type OpaqueId = t.Branded<string, OpaqueIdBrand>
export const OpaqueId = t.brand(t.string, (text): text is OpaqueId => isOpaqueId(text), 'OpaqueId')

/** An id has few letters: as many spellings as three letters give are all looked for, of longer words the usual three. */
const mostLetters = 3

const isLetter = (character: string): boolean => character.toUpperCase() !== character.toLowerCase()

const everySpelling = (id: string): ReadonlyArray<string> =>
  Array.from(id).reduce<ReadonlyArray<string>>(
    (begun, character) => {
      const ways = isLetter(character) ? [character.toUpperCase(), character.toLowerCase()] : [character]
      return begun.flatMap(text => ways.map(way => text + way))
    },
    ['']
  )

/**
 * The ids that differ from one by capital and small letters alone, and that a reader takes for the same.
 * @example
 * ```ts
 * import type { CommunityId } from '@cofc/core'
 * expect(otherSpellings('TC-0042' as CommunityId)).toEqual(['Tc-0042', 'tC-0042', 'tc-0042'])
 * expect(otherSpellings('Elmhouse' as CommunityId)).toEqual(['ELMHOUSE', 'elmhouse'])
 * expect(otherSpellings('ELMHOUSE' as CommunityId)).toEqual(['elmhouse', 'Elmhouse'])
 * ```
 */
export const otherSpellings = <Id extends string>(id: Id): ReadonlyArray<Id> => {
  const letters = Array.from(id).filter(isLetter).length
  const all = letters <= mostLetters ? everySpelling(id) : [id.toUpperCase(), id.toLowerCase(), capitalised(id)]
  return all.filter(other => other !== id) as ReadonlyArray<string> as ReadonlyArray<Id>
}

/** Whether two codes are the same but for capital and small letters. */
export const isOtherSpelling = (one: string, other: string): boolean =>
  one !== other && one.toLowerCase() === other.toLowerCase()
