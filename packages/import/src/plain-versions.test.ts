/** A standard in plain words, as the operator imports it: with its edition, or after the edition was published. */
import { changed, smallNetwork } from '@cofc/verification'
import { expect, test } from 'vitest'
import { history, importFiles } from './testing/importing.ts'
import { temporaryStores } from './testing/stores.ts'

const first = smallNetwork['standards.csv']!
const plainly = (plain_text: string) => ({
  ...smallNetwork,
  'standards.csv': first.map((row, at) => ({ ...row, plain_text: at === 0 ? plain_text : '' }))
})
type Stores = Awaited<ReturnType<typeof temporaryStores>>
const plainVersions = async (stores: Stores) =>
  (await history(stores)).filter(({ type }) => type === 'PlainVersionWritten').map(({ data }) => data['plainText'])

test('a standard is put in plain words by the column beside it', async () => {
  await using stores = await temporaryStores()
  expect(await importFiles(stores, plainly('We talk about it.'))).toMatchObject({ outcome: 'imported', refused: 0 })
  expect(await plainVersions(stores)).toEqual(['We talk about it.'])
  expect(await importFiles(stores, plainly('We talk about it.'))).toMatchObject({ outcome: 'nothing-new', events: 0 })
})

test('plain words may come after the edition was published', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, smallNetwork)
  expect(await importFiles(stores, plainly('We talk about it.'))).toMatchObject({
    ...{ outcome: 'imported', refused: 0, differing: 0, events: 1 }
  })
  expect(await plainVersions(stores)).toEqual(['We talk about it.'])
})

test('plain words that differ from those before are told at their cell: whoever is to put them right gives the command', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, plainly('We talk about that.'))
  expect(await importFiles(stores, plainly('We talk about it.'))).toMatchObject({
    outcome: 'nothing-new',
    differences: [{ file: 'standards.csv', line: 2, column: 'plain_text' }]
  })
  expect(await plainVersions(stores)).toEqual(['We talk about that.'])
})

test('plain words of a standard that is refused are told with it, at its row', async () => {
  await using stores = await temporaryStores()
  const rows = plainly('We talk about it.')
  const wrong = changed(rows, 'standards.csv', 1, { type: '7' })
  expect(await importFiles(stores, wrong)).toMatchObject({ outcome: 'refused' })
  expect(await history(stores)).toEqual([])
})
