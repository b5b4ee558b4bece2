/** A community's own rate is what it counted of its place-days; a band counts those whose rates lie there. */
import { cycleFigures } from '../national-report/cycle-figures.ts'
import { placesIn } from '../outcomes-among-peers/answer.ts'
import { stretchesAround } from '../outcomes-among-peers/bands.ts'
import type { OutcomesAmongPeers, Stretch } from '../outcomes-among-peers/outcomes-among-peers.ts'
import { outcomesAmongPeersReport } from '../outcomes-among-peers/report.ts'
import { ratesOf } from '../outcomes-benchmark/rates.ts'
import type { FiguresTold, GivenAt } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'

/** `from-to`, where nought is none at all and a stretch without an end has no second part. */
const bandName = ({ above, upTo }: Stretch): string =>
  `${above === null ? 'none' : String(above)}-${upTo === null ? '' : String(upTo)}`

/** The rate of the network is explained in its own report. */
const figures = ({ measures }: OutcomesAmongPeers): FiguresTold =>
  Object.fromEntries(
    measures.flatMap(({ measure, own, peers }): ReadonlyArray<readonly [string, number]> => [
      ...(own === null || own.perPlaceYear === null ? [] : ([[`own/${measure}`, own.perPlaceYear]] as const)),
      ...(peers.shown ? peers.bands.map(band => [`band/${measure}/${bandName(band)}`, band.codes.length] as const) : [])
    ])
  )

export const ofOutcomesAmongPeers = figuresOfReport({
  report: outcomesAmongPeersReport,
  figures,
  unitOf: address => (address.startsWith('band/') ? 'count' : 'per-place-year'),
  given: (rows, { community, cycle }, { issues }): GivenAt => {
    const own = cycleFigures(rows, cycle, null)?.counted.filter(({ row }) => row.community === community) ?? []
    return Object.fromEntries([
      ...own
        .flatMap(ratesOf)
        .map(({ measure, count, placeDays }) => [`own/${measure}`, { contributes: count, of: placeDays }]),
      // Where its band begins and ends hangs on the others: it is in each that its rate lies in.
      ...placesIn(rows, cycle, issues).flatMap(({ measure, place }) =>
        stretchesAround(place).map(stretch => [`band/${measure}/${bandName(stretch)}`, 1])
      )
    ]) as GivenAt
  },
  // The cycle says when it was issued, and memberships who is audited: these stand whole beside each review.
  parted: () => ['reviews'],
  rules: address => (address.startsWith('band/') ? ['D3062', 'D3063'] : ['D3065', 'D1902'])
})
