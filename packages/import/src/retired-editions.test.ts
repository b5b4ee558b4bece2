/** No file tells when an edition was retired: it was when its last cycle ended. */
import { added, changed, smallNetwork } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

test('an edition that is retired was in use until its last cycle ended, so each of its cycles is planned', async () => {
  const retired = changed(smallNetwork, 'editions.csv', 0, { status: 'retired' })
  const stores = memoryStores()
  expect(await stores.import(retired)).toMatchObject({ outcome: 'imported', refused: 0 })
  const ended = retired['cycles.csv']!.map(({ closes }) => closes!)
    .toSorted()
    .at(-1)!
  const events = await stores.history()
  expect(events.filter(({ type }) => type === 'EditionRetired').map(({ data }) => data['on'])).toEqual([ended])
  const cycle = { cycle: '2024-2025', opens: '2024-04-01', self_review_due: '2024-09-30' }
  const windows = { visits_from: '2024-07-01', visits_until: '2025-02-28', closes: '2025-03-31' }
  expect((await stores.import(added(retired, 'cycles.csv', 0, { ...cycle, ...windows }))).refusals).toMatchObject([
    { file: 'cycles.csv', column: 'edition', rule: 'EditionOfCycleNotPublished' }
  ])
})
