/** What may be older than the registration of its community is taken all the same, but never for one that nobody registers. */
import { accreditedNetwork, added, changed, smallNetwork, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const programme: Cells = { community: 'TC-0009', reference: 'HMPPS 7', outcome: 'full', from: '2015-03-01', until: '' }
const criterion: Cells = {
  ...{ community: 'TC-0009', criterion: 'C1', shown: 'yes', judged_by: 'J-1', on: '2015-03-01', reason: 'It is old.' }
}
const attested: Cells = { ...accreditedNetwork['accreditations.csv']![0]!, community: 'TC-0009' }
const own = { 'programmes.csv': programme, 'criteria.csv': criterion, 'accreditations.csv': attested }
const withRow = (file: keyof typeof own, files: Files = smallNetwork): Files => ({ ...files, [file]: [own[file]] })
const registered = added(smallNetwork, 'communities.csv', 0, { community: 'TC-0009', from: '2020-01-01' })

test.each(Object.keys(own) as ReadonlyArray<keyof typeof own>)(
  'a row of %s is refused at its community when that is never registered, and taken when it is, however late',
  async file => {
    const stores = memoryStores()
    const refused = await stores.import(withRow(file), { keepGoing: true })
    expect(refused.refusals).toMatchObject([
      { file, line: 2, column: 'community', value: 'TC-0009', rule: 'NoCommunityForRow' }
    ])
    expect(refused.refusals[0]?.says).toBe(
      'TC-0009 is not registered: give it a row in communities.csv, or correct the id'
    )
    expect((await stores.history()).filter(({ stream }) => stream.endsWith('TC-0009'))).toEqual([])
    expect(await stores.import(withRow(file, registered))).toMatchObject({ outcome: 'imported', refused: 0 })
    expect((await stores.history()).filter(({ stream }) => stream.endsWith('TC-0009')).length).toBeGreaterThan(1)
  }
)

test('the first row of such a community is refused, and the others wait for it', async () => {
  const all = (Object.keys(own) as ReadonlyArray<keyof typeof own>).reduce<Files>(
    (files, file) => withRow(file, files),
    smallNetwork
  )
  const { refusals } = await memoryStores().import(all)
  expect(refusals).toMatchObject([{ file: 'criteria.csv', rule: 'NoCommunityForRow', waitingForIt: 2 }])
})

test('a community on record needs no row, and one whose row cannot be read is waited for', async () => {
  const stores = memoryStores()
  await stores.import(registered)
  expect(await stores.import(withRow('programmes.csv'))).toMatchObject({ outcome: 'imported', refused: 0 })
  const unread = changed(withRow('programmes.csv', registered), 'communities.csv', 1, { community: 'TC 0009' })
  const { refusals } = await memoryStores().import(unread)
  expect(refusals).toMatchObject([{ file: 'communities.csv', line: 3, column: 'community', rule: 'MalformedCell' }])
})
