/** The way in of the committee: the cases and awards before it, and what it decided lately. */
import type { AwardBefore, CaseBefore, CaseDecided, Committee } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { CommunityLink } from '../../parts/community.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { awardStandingName } from '../../words/names.ts'
import { decidedName, referredName, toDecide } from '../../words/committee.ts'

const CaseLink = ({ community, name, cycle }: Pick<CaseBefore, 'community' | 'name' | 'cycle'>) => (
  <>
    <a href={`/accreditation-case/${community}/${cycle}`}>{name ?? community}</a>
    {name === null ? null : <span class="count">{community}</span>}
  </>
)
const standsIn = ({ status, presentedOn, limit, panelAppointed }: CaseBefore): string => {
  if (status === 'UnderAppeal')
    return panelAppointed === true ? 'Under appeal, with its panel' : 'Under appeal, without a panel yet'
  if (limit !== null) return `Deferred until ${dayInWords(limit)} at the latest`
  return `Presented on ${dayInWords(presentedOn)}`
}
const caseColumns: ReadonlyArray<Column<CaseBefore>> = [
  { head: 'Community', cell: one => <CaseLink {...one} /> },
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle}</span> },
  { head: 'Stands', cell: standsIn },
  {
    head: 'The figures speak for',
    cell: ({ proposed }) => (proposed === null ? 'Nothing yet' : toDecide[proposed]),
    figure: ({ community }) => `proposed/${community}`
  },
  {
    head: 'Open to the committee',
    cell: ({ open }) => (open.length === 0 ? 'Nothing now' : open.map(one => toDecide[one]).join('; ')),
    figure: ({ community }) => `open/${community}`
  }
]
const replyOf = ({ replyDue, replied }: AwardBefore): string => {
  if (replyDue === null) return '–'
  return replied ? 'It has come' : `Due by ${dayInWords(replyDue)}`
}
const awardColumns = (follows: Follow): ReadonlyArray<Column<AwardBefore>> => [
  { head: 'Community', cell: one => <CommunityLink {...one} /> },
  { head: 'Certificate', cell: ({ certificate }) => <a href={`/certificate/${certificate}`}>{certificate}</a> },
  { head: 'Stands', cell: ({ standing }) => awardStandingName[standing], figure: one => `standing/${one.certificate}` },
  {
    head: 'To be looked at for',
    cell: ({ referredFor }) => (referredFor.length === 0 ? '–' : referredFor.map(one => referredName[one]).join('; '))
  },
  { head: 'Reply', cell: replyOf },
  {
    head: 'What to do',
    cell: ({ community }) => {
      const href = `/do/accreditation/${community}/decide-on-award`
      return follows(href) ? <a href={href}>Decide on the award</a> : 'Decide on the award'
    }
  }
]
const decidedColumns: ReadonlyArray<Column<CaseDecided>> = [
  { head: 'Community', cell: one => <CaseLink {...one} /> },
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle}</span> },
  { head: 'Decided', cell: ({ decision }) => decidedName[decision], figure: one => `decided/${one.community}` },
  { head: 'On', cell: ({ on }) => dayInWords(on) },
  { head: 'Letter sent', cell: ({ letterOn }) => (letterOn === null ? 'Not yet' : dayInWords(letterOn)) },
  { head: 'Appeal until', cell: ({ appealUntil }) => (appealUntil === null ? '–' : dayInWords(appealUntil)) }
]

const Cases = ({ cases }: Pick<Committee, 'cases'>) => (
  <section>
    <h2>Cases</h2>
    <p>
      A case comes before you with its pack. Nobody who visited votes on it, and whoever has an interest leaves. The
      figures propose, and you decide.
    </p>
    {cases.length === 0 ? (
      <p>No case is before the committee.</p>
    ) : (
      <Table
        id="cases-table"
        caption={`Cases before the committee, ordered by community (${String(cases.length)})`}
        rows={cases}
        columns={caseColumns}
      />
    )}
  </section>
)
const Awards = ({ awards, follows }: Pick<Committee, 'awards'> & { readonly follows: Follow }) =>
  awards.length === 0 ? null : (
    <section>
      <h2>Awards</h2>
      <p>
        An award is kept, suspended, given back or withdrawn by you alone. It is withdrawn once the community has
        replied, or its time to reply is over.
      </p>
      <Table
        id="awards-table"
        caption={`Awards to look at, ordered by community (${String(awards.length)})`}
        rows={awards}
        columns={awardColumns(follows)}
      />
    </section>
  )
const Decided = ({ decided }: Pick<Committee, 'decided'>) =>
  decided.length === 0 ? null : (
    <section>
      <h2>Decided in the last twelve months</h2>
      <Table
        id="decided-table"
        caption={`Cases by their last decision, ordered by community (${String(decided.length)})`}
        rows={decided}
        columns={decidedColumns}
      />
    </section>
  )

export const committeePage = (found: Committee, { follows }: { readonly follows: Follow }): Page => ({
  title: 'Committee',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Committee</h1>
      <div class="nhsuk-inset-text on-screen">
        <p>
          <strong>For the committee and the network team.</strong> Others see in <a href="/register">the register</a>{' '}
          who is accredited.
        </p>
      </div>
      <p class="lede">
        On {dayInWords(found.on)} <strong data-figure="cases">{counted(found.cases.length, 'case')}</strong> and{' '}
        <strong data-figure="awards">{counted(found.awards.length, 'award')}</strong> are before the committee.
      </p>
      <Cases cases={found.cases} />
      <Awards awards={found.awards} follows={follows} />
      <Decided decided={found.decided} />
    </>
  )
})
