import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { admitted, planned, published, registered, reviewOf } from '../testing/history.ts'
import { rowsAfter } from '../testing/rows-after.ts'
import type { AnyReport } from '../report.ts'
import type { FigureExplained, FigureListed } from './explained.ts'
import { ofOutcomesAmongPeers } from './of-outcomes-among-peers.ts'

const rows = rowsAfter([
  planned(),
  ...[0, 0, 0, 0, 0, 1, 1, 1, 3, 9].flatMap((count, place) => {
    const community = `TC-${String(place)}`
    const { opened, outcomes, final } = reviewOf({ community })
    const counts = { 'self-harm': count, 'occupied-place-days': 365 }
    return [registered(community), ...admitted(community), opened(['CS1']), outcomes(counts), final()]
  }),
  published(1)
])
const asking = ({ answer }: AnyReport, more: object = {}): unknown => {
  const extras = { codeKey: 'a secret', issues: new Map(), histories: new Map() }
  const found = answer(rows as never, { community: 'TC-5', cycle: '2023-2024', ...more } as never, extras as never)
  if (isLeft(found)) throw new Error(JSON.stringify(found.left))
  return found.right
}
test('a band is explained by those whose rates lie in it, and a community’s own rate by what it counted', () => {
  const { list, figure } = ofOutcomesAmongPeers
  const addresses = (asking(list) as ReadonlyArray<FigureListed>).map(({ address }) => address)
  expect(addresses).toEqual(['own/self-harm', 'band/self-harm/none-0', 'band/self-harm/0-'])
  const told = addresses.map(address => asking(figure, { figure: address }) as FigureExplained)
  expect(told.map(one => ('sum' in one ? [one.figure, one.sum, one.rows.map(({ key }) => key)] : null))).toEqual([
    [1, 1, ['TC-5']],
    [5, 5, ['TC-0', 'TC-1', 'TC-2', 'TC-3', 'TC-4']],
    [5, 5, ['TC-5', 'TC-6', 'TC-7', 'TC-8', 'TC-9']]
  ])
})
