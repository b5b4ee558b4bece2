/** What a community counted over a cycle, beside its peers under codes: for the community itself and the network team. */
import type { Band, OutcomeAmongPeers, OutcomesAmongPeers, Peers } from '@cofc/reports'
import { countsChart } from '../../charts/bars.ts'
import type { Drawings } from '../../charts/draw.ts'
import { bandBars } from '../../charts/of-reports.ts'
import { Bars } from '../../parts/bars.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { stretchInWords } from '../../words/bands.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { inSentence, measureName } from '../../words/names.ts'

type Shown = Extract<Peers, { readonly shown: true }>
const bandFigure = (measure: string, { above, upTo }: Omit<Band, 'codes'>): string =>
  `band/${measure}/${above === null ? 'none' : String(above)}-${upTo === null ? '' : String(upTo)}`
const rateInWords = (rate: number | null): string => (rate === null ? '–' : rate.toFixed(1))

const why: Readonly<Record<Extract<Peers, { readonly shown: false }>['because'], string>> = {
  NotIssued: 'Its peers are shown once the national report of the cycle is issued.',
  TooFew: 'Its peers are not shown: too few communities, or too few people, to tell them apart safely.',
  NotAmongThem:
    'Its peers are not shown: the community had not returned this, with its occupied place-days and a final report, when the national report was first issued.'
}

const Codes = ({ codes, own }: { readonly codes: ReadonlyArray<string>; readonly own: string }) => (
  <>
    {codes.map((code, place) => (
      <>
        {place === 0 ? '' : ' '}
        {code === own ? <strong>{code} (this community)</strong> : code}
      </>
    ))}
  </>
)
const bandColumns = (measure: string, own: string): ReadonlyArray<Column<Band>> => [
  { head: 'A year of one place', cell: stretchInWords },
  {
    ...{ head: 'Communities', isNumber: true },
    cell: ({ codes }) => codes.length,
    figure: band => bandFigure(measure, band)
  },
  { head: 'Their codes', cell: ({ codes }) => <Codes codes={codes} own={own} /> }
]
const AmongPeers = ({
  measure,
  peers,
  drawings
}: {
  readonly measure: OutcomeAmongPeers['measure']
  readonly peers: Shown
  readonly drawings: Drawings | null
}) => (
  <>
    <Bars
      drawings={drawings}
      caption={`${measureName[measure]}: how many communities stand in each band`}
      says="A bar for each band of rates, as long as the number of communities in it, with this community told apart."
      parts={['This community', 'Its peers']}
    />
    <Table
      id={`${measure}-table`}
      caption={`${measureName[measure]}, bands of five communities or more`}
      rows={peers.bands}
      columns={bandColumns(measure, peers.code)}
    />
  </>
)

const ownFacts = ({ measure, own, network }: OutcomeAmongPeers): ReadonlyArray<Fact> => [
  ['This community', own === null ? '–' : counted(own.count, 'in the cycle', 'in the cycle'), `count/${measure}`],
  ['For a year of one place', rateInWords(own?.perPlaceYear ?? null), `own/${measure}`],
  ['The whole network, for a year of one place', rateInWords(network), `network/${measure}`]
]
interface Drawn extends OutcomeAmongPeers {
  readonly drawings: Drawings | null
}
const Measure = (outcome: Drawn) => {
  const { measure, peers, drawings } = outcome
  return (
    <section>
      <h2 id={measure}>{measureName[measure]}</h2>
      <Facts facts={ownFacts(outcome)} />
      {peers.shown ? (
        <AmongPeers measure={measure} peers={peers} drawings={drawings} />
      ) : (
        <p data-figure={`peers/${measure}`}>{why[peers.because]}</p>
      )}
    </section>
  )
}

/** What nobody returned and nobody is told of is named in one sentence. */
const isNothing = ({ own, network, peers }: OutcomeAmongPeers): boolean =>
  own === null && network === null && !peers.shown

const Meaning = ({ issuedOn }: Pick<OutcomesAmongPeers, 'issuedOn'>) => (
  <>
    <p>
      Each rate is what a community counted, for a year of one occupied place. Its peers stand in bands of five
      communities or more, under codes. Codes are drawn by chance, anew for each count and each cycle, so nobody can be
      followed from one to the next. They stand in their own order: nobody is ranked.
    </p>
    <p>
      {issuedOn === null
        ? 'The national report of this cycle is not issued yet.'
        : `The bands show what was on record when the national report was first issued, on ${dayInWords(issuedOn)}. What this community counted is shown as it stands now.`}
    </p>
  </>
)

const drawn = async (outcome: OutcomeAmongPeers): Promise<Drawn> => ({
  ...outcome,
  drawings: outcome.peers.shown ? await countsChart(bandBars(outcome.peers)) : null
})
export const outcomesAmongPeersPage = async (found: OutcomesAmongPeers): Promise<Page> =>
  pageWith(found, await Promise.all(found.measures.filter(one => !isNothing(one)).map(drawn)))

const pageWith = ({ community, cycle, issuedOn, measures }: OutcomesAmongPeers, shown: ReadonlyArray<Drawn>): Page => {
  const nothing = measures.filter(isNothing).map(({ measure }) => inSentence(measureName[measure]))
  return {
    title: `${community}, outcomes among peers ${cycle}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/dashboard/${community}`, text: 'Dashboard' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Outcomes of {community} among its peers</span> {cycle}
        </h1>
        <div class="nhsuk-inset-text">
          <p>
            <strong>For the community and the network team.</strong> It is there to learn from, and not for passing on.
          </p>
        </div>
        <Meaning issuedOn={issuedOn} />
        {shown.map(one => (
          <Measure {...one} />
        ))}
        {nothing.length === 0 ? null : <p>Nothing can be told of: {nothing.join('; ')}.</p>}
      </>
    )
  }
}
