/** Slips in the files of money: importing the right folder afterwards leaves nothing of them. */
import { accountNetwork, type Files } from '@cofc/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappingNamed } from './mappings/registry.ts'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'

const files = ['invoices.csv', 'payments.csv', 'memberships.csv', 'communities.csv', 'cycles.csv']
const slips = fc.array(
  fc.record({ file: fc.constantFrom(...files), row: fc.nat({ max: 9 }), column: fc.nat({ max: 14 }) }),
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
  'whatever slips are in the files of money, the right folder afterwards is never refused and leaves no trace of them',
  async () => {
    const undisturbed = memoryStores()
    expect(await undisturbed.import(accountNetwork)).toMatchObject({ outcome: 'imported' })
    const right = await happened(undisturbed)
    await fc.assert(
      fc.asyncProperty(slips, async made => {
        const stores = memoryStores()
        await stores.import(made.reduce(slipped, accountNetwork), { keepGoing: true })
        expect(await stores.import(accountNetwork)).toMatchObject({ refused: 0, differing: 0 })
        expect(await happened(stores)).toEqual(right)
      }),
      { numRuns: Number(slipsTried ?? 4), ...(slipsTried === undefined ? { seed: 1 } : {}), endOnFailure: true }
    )
  },
  120_000 + Number(slipsTried ?? 4) * 10_000
)
