/** How far communities and their peers rated alike: for the network team alone. */
import { barsChart } from '../../charts/bars.ts'
import { agreementBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import type { Agreement, AgreementOfCommunity, AgreementOfSection, SelfAndPeerOfCycle } from '@cofc/reports'
import { CommunityLink } from '../../parts/community.tsx'
import { Facts } from '../../parts/facts.tsx'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { percent, signed, whole } from '../../words/figures.ts'
import { reviewKindName, sectorName } from '../../words/names.ts'

export const agreementTexts = ({ n, agreement, kappa, meanShift }: Agreement): Readonly<Record<string, string>> => ({
  n: whole(n),
  agreement: percent(agreement),
  kappa: kappa === null ? '–' : signed(kappa),
  shift: signed(meanShift)
})
const heads: Readonly<Record<string, string>> = {
  n: 'Ratings compared',
  agreement: 'Rated alike',
  kappa: 'Cohen’s kappa',
  shift: 'Self above peer'
}
const figureColumns = <Row extends { readonly agreement: Agreement }>(
  nameOf: (row: Row) => string
): ReadonlyArray<Column<Row>> =>
  Object.entries(heads).map(([what, head]) => ({
    ...{ head, isNumber: true },
    cell: ({ agreement }) => agreementTexts(agreement)[what],
    figure: row => `${what}/${nameOf(row)}`
  }))

const sectionColumns: ReadonlyArray<Column<AgreementOfSection>> = [
  { head: 'Section', cell: ({ section }) => section },
  ...figureColumns<AgreementOfSection>(({ section }) => section)
]
const communityColumns: ReadonlyArray<Column<AgreementOfCommunity>> = [
  { head: 'Community', cell: one => <CommunityLink community={one.community} name={one.name} /> },
  { head: 'Review', cell: ({ kind, sector }) => `${reviewKindName[kind]}, ${sectorName[sector]}` },
  ...figureColumns<AgreementOfCommunity>(({ community }) => community)
]
const Network = ({ agreement }: { readonly agreement: Agreement | null }) =>
  agreement === null ? (
    <p>No standard was rated by both sides in a final review yet.</p>
  ) : (
    <Facts
      facts={Object.entries(agreementTexts(agreement)).map(([what, text]) => [
        heads[what] ?? what,
        text,
        `${what}/network`
      ])}
    />
  )
const Meanings = () => (
  <>
    <h2>What they mean</h2>
    <ul>
      <li>
        <strong>Rated alike</strong>: of the standards that both rated met, partly met or not met, the share on which
        both said the same.
      </li>
      <li>
        <strong>Cohen’s kappa</strong>: how far they agree beyond chance; 1 is always, 0 is no more than by chance. It
        has no value where one answer only was given.
      </li>
      <li>
        <strong>Self above peer</strong>: the mean of the community’s rating less that of its peers, with met 1, partly
        met a half, not met 0.
      </li>
    </ul>
  </>
)

export const selfAndPeerPage = async (found: SelfAndPeerOfCycle, beside: WithOtherCycles): Promise<Page> =>
  pageWith(found, beside, await barsChart(agreementBars(found)))

const pageWith = (
  { cycle, network, sections, communities }: SelfAndPeerOfCycle,
  beside: WithOtherCycles,
  drawings: Drawings | null
): Page => ({
  title: `Self and peer in ${cycle}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Self and peer in</span> {cycle}
      </h1>
      <OtherCycles at="/self-and-peer" cycle={cycle} beside={beside} />
      <ForTheTeamAlone>
        To differ is no fault: it is what a visit is for. Each community reads its own in its report.
      </ForTheTeamAlone>
      <Network agreement={network} />
      <Bars
        drawings={drawings}
        caption="Rated alike in each section, per cent"
        says="A bar for each section, as long as the share of ratings that both sides gave alike."
        parts={['Rated alike']}
      />
      {sections.length === 0 ? null : (
        <Table id="sections-table" caption="Section by section" rows={sections} columns={sectionColumns} />
      )}
      {communities.length === 0 ? null : (
        <Table
          id="communities-table"
          caption={`Ordered by community (${String(communities.length)})`}
          rows={communities}
          columns={communityColumns}
        />
      )}
      <Meanings />
    </>
  )
})
