/** Slips in the files of gatherings and announcements: importing the right folder afterwards leaves nothing of them. */
import { gatheringNetwork, type Files } from '@cofc/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappingNamed } from './mappings/registry.ts'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'

const files = ['events.csv', 'bookings.csv', 'announcements.csv', 'memberships.csv', 'reviewers.csv', 'communities.csv']
const slips = fc.array(
  fc.record({ file: fc.constantFrom(...files), row: fc.nat({ max: 9 }), column: fc.nat({ max: 9 }) }),
  { minLength: 1, maxLength: 3 }
)
type Slip = typeof slips extends fc.Arbitrary<ReadonlyArray<infer S>> ? S : never

/** A slip that can be seen: the cell is not one that its column decodes. */
const slipped = (network: Files, { file, row, column }: Slip): Files => {
  const rows = network[file] ?? []
  const place = row % rows.length
  const names = Object.keys(rows[place] ?? {}).filter(
    name => mappingNamed(file)?.columns[name]?.decode('?') === undefined
  )
  const name = names[column % names.length] ?? ''
  return { ...network, [file]: rows.map((one, index) => (index === place ? { ...one, [name]: '?' } : one)) }
}
/** By day the same few each time, by night many others. */
const slipsTried = process.env['COFC_SLIPS']

test(
  'whatever slips are in the files of gatherings and announcements, the right folder afterwards is never refused and leaves no trace of them',
  async () => {
    const undisturbed = memoryStores()
    expect(await undisturbed.import(gatheringNetwork)).toMatchObject({ outcome: 'imported' })
    const right = await happened(undisturbed)
    await fc.assert(
      fc.asyncProperty(slips, async made => {
        const stores = memoryStores()
        await stores.import(made.reduce(slipped, gatheringNetwork), { keepGoing: true })
        expect(await stores.import(gatheringNetwork)).toMatchObject({ refused: 0, differing: 0 })
        expect(await happened(stores)).toEqual(right)
      }),
      { numRuns: Number(slipsTried ?? 4), ...(slipsTried === undefined ? { seed: 1 } : {}), endOnFailure: true }
    )
  },
  120_000 + Number(slipsTried ?? 4) * 10_000
)
