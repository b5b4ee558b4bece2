import { referenceTo } from '@cofc/content-store'
import type { ContentRef } from '@cofc/core'
import { expect, test } from 'vitest'
import { forgedReference, piecesOf, referencesIn, withReferences } from './words.ts'

const spoken = {
  type: 'SaveSelfRatings',
  ratings: [
    { standard: 'CS1', rating: 'met', comment: { words: 'Every day.' } },
    { standard: 'CS2', rating: 'not', comment: null },
    { standard: 'CS3', rating: 'partly', comment: { words: '' } }
  ]
}

test('the words of a command are found with the field in which they stand', () => {
  expect(piecesOf(spoken)).toEqual([
    { field: 'ratings.0.comment', words: 'Every day.' },
    { field: 'ratings.2.comment', words: '' }
  ])
})
test('references take the place of words, in order, and nothing else changes', () => {
  const refs: ReadonlyArray<ContentRef> = piecesOf(spoken).map(({ words }) => referenceTo(words, 'salt'))
  expect(withReferences(spoken, refs)).toEqual({
    type: 'SaveSelfRatings',
    ratings: [
      { standard: 'CS1', rating: 'met', comment: refs[0] },
      { standard: 'CS2', rating: 'not', comment: null },
      { standard: 'CS3', rating: 'partly', comment: refs[1] }
    ]
  })
  expect(referencesIn(withReferences(spoken, refs))).toEqual(refs)
})
test('a reference that a sender put in is found', () => {
  expect(forgedReference(spoken)).toBeNull()
  expect(forgedReference({ ratings: [{ comment: referenceTo('mine', 'salt') }] })).toBe('ratings.0.comment')
})
