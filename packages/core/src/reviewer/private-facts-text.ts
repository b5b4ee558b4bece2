/** The text in which private facts are kept: of a length that tells nothing about them. */
import type { ContentRef } from '../values/content-ref.ts'
import { PrivateFacts } from './private-facts.ts'

const block = 512

/**
 * The JSON text of private facts, filled up with spaces to a multiple of 512 bytes: an event holds the length of the
 * text, and without the spaces that would tell a client member from a member of staff.
 * @example The text of every kind of reviewer is as long
 * ```ts
 * const facts = { home: null, localArea: null, servedIn: [] }
 * expect(privateFactsText({ ...facts, kind: 'client' })).toHaveLength(512)
 * expect(privateFactsText({ ...facts, kind: 'independent' })).toHaveLength(512)
 * ```
 */
export const privateFactsText = (facts: PrivateFacts): string => {
  const text = JSON.stringify(PrivateFacts.encode(facts))
  const bytes = new TextEncoder().encode(text).length
  return text + ' '.repeat(Math.ceil(bytes / block) * block - bytes)
}

/** Whether a text of this length may be one that was filled up. */
export const tellsNothingByItsLength = ({ length }: ContentRef): boolean => length % block === 0
