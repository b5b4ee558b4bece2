/** Slips in the files of accreditations: importing the right folder afterwards leaves nothing of them. */
import { accreditedNetwork, changed, type Files } from '@cofc/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappingNamed } from './mappings/registry.ts'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'

const files = [
  ...['criteria.csv', 'accreditations.csv', 'accreditations.csv', 'reviewers.csv', 'reviews.csv', 'ratings.csv'],
  ...['visits.csv', 'reports.csv', 'memberships.csv', 'exceptions.csv']
]
/** The only lay member was not there when it was deferred, and nobody was needed. */
const excepted: Files = {
  ...changed(accreditedNetwork, 'accreditations.csv', 3, { present: 'R-101;R-103;R-104;R-105;R-106' }),
  'exceptions.csv': [
    {
      ...{ file: 'accreditations.csv', key: 'TC-0001;2021-2022;2021-11-10', rule: 'LayMemberMissing' },
      ...{ reason: 'The train stood.', approved_by_role: 'committee-chair', on: '2021-11-09' }
    }
  ]
}
const slips = fc.array(
  fc.record({ file: fc.constantFrom(...files), row: fc.nat({ max: 20 }), column: fc.nat({ max: 20 }) }),
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
  'whatever slips are in the files of an accreditation, the right folder afterwards is never refused and leaves no trace of them',
  async () => {
    const undisturbed = memoryStores()
    expect(await undisturbed.import(excepted)).toMatchObject({ outcome: 'imported' })
    const right = await happened(undisturbed)
    await fc.assert(
      fc.asyncProperty(slips, async made => {
        const stores = memoryStores()
        await stores.import(made.reduce(slipped, excepted), { keepGoing: true })
        expect(await stores.import(excepted)).toMatchObject({ refused: 0, differing: 0 })
        expect(await happened(stores)).toEqual(right)
      }),
      { numRuns: Number(slipsTried ?? 4), ...(slipsTried === undefined ? { seed: 1 } : {}), endOnFailure: true }
    )
  },
  120_000 + Number(slipsTried ?? 4) * 10_000
)

test('a step that is refused keeps the end of the membership waiting, so that the award ends with it once it is mended', async () => {
  const left = changed(accreditedNetwork, 'memberships.csv', 1, { left_on: '2022-12-20', left_how: 'withdrew' })
  const undisturbed = memoryStores()
  expect(await undisturbed.import(left)).toMatchObject({ outcome: 'imported' })
  const right = await happened(undisturbed)
  expect(right.filter(event => event.includes('AwardEndedWithMembership'))).toHaveLength(1)
  const stores = memoryStores()
  await stores.import(changed(left, 'accreditations.csv', 10, { chair: '?' }), { keepGoing: true })
  expect((await happened(stores)).filter(event => event.includes('MembershipWithdrawn'))).toEqual([])
  expect(await stores.import(left)).toMatchObject({ refused: 0, differing: 0 })
  expect(await happened(stores)).toEqual(right)
})
