/** What two people write at once is lost to neither. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merged, wasOf, type Written } from './merge.ts'

const written = (rating: Written['rating'], comment = ''): Written => ({ rating, comment })
const base = written('met', 'As it was.')
const merging = (mine: Written, theirs: Written) => merged({ was: wasOf(base), mine, theirs })

test('what one changed is saved beside what the other changed', () => {
  expect(merging(written('partly', 'As it was.'), written('met', 'Theirs.'))).toEqual({
    saves: written('partly', 'Theirs.'),
    conflicts: []
  })
  expect(merging(written('met', 'Mine.'), written('not', 'As it was.'))).toEqual({
    saves: written('not', 'Mine.'),
    conflicts: []
  })
})
test('what nobody changed, or both alike, is not saved again', () => {
  expect(merging(base, base)).toEqual({ saves: null, conflicts: [] })
  expect(merging(base, written('not', 'Theirs.'))).toEqual({ saves: null, conflicts: [] })
  expect(merging(written('not', 'Both.'), written('not', 'Both.'))).toEqual({ saves: null, conflicts: [] })
})
test('where both changed the same otherwise, what the other wrote stays, and it is told', () => {
  expect(merging(written('partly', 'Mine.'), written('not', 'As it was.'))).toEqual({
    saves: written('not', 'Mine.'),
    conflicts: ['rating']
  })
  expect(merging(written('met', 'Mine.'), written('met', 'Theirs.'))).toEqual({ saves: null, conflicts: ['comment'] })
})

const anyWritten = fc.record({
  rating: fc.constantFrom('met' as const, 'partly' as const, null),
  comment: fc.constantFrom('', 'one', 'other')
})
test('nothing that either wrote is lost: it stands there afterwards, or it is told', () => {
  fc.assert(
    fc.property(anyWritten, anyWritten, anyWritten, (before, mine, theirs) => {
      const { saves, conflicts } = merged({ was: wasOf(before), mine, theirs })
      const after = saves ?? theirs
      for (const field of ['rating', 'comment'] as const) {
        if (mine[field] !== before[field]) expect(after[field] === mine[field] || conflicts.includes(field)).toBe(true)
        if (theirs[field] !== before[field]) expect(after[field]).toBe(theirs[field])
      }
    }),
    { numRuns: 500 }
  )
})
