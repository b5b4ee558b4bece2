/** What a visiting team reads before a visit, to be printed: the self-review as it was submitted, and what became of the last. */
import { actionOwnerName } from '@cofc/core'
import type { StandardInPack, VisitPack } from '@cofc/reports'
import { addressOfShown } from '../../evidence/key.ts'
import { WithContents } from '../../parts/contents.tsx'
import type { Page } from '../../parts/layout.tsx'
import { NoNotes } from '../../parts/no-notes.tsx'
import { PlainWords } from '../../parts/plain-words.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { ShownEvidence } from '../../parts/shown-evidence.tsx'
import { Table } from '../../parts/table.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName, outcomeName, reviewKindName, sectorName } from '../../words/names.ts'
import { teamInWords, visitInWords } from '../../words/visits.ts'
import { ProfileChapter } from '../local/cover.tsx'

const chapters = [
  { id: 'visits', title: 'The visit' },
  { id: 'profile', title: 'The community' },
  { id: 'last-year', title: 'What became of last time' },
  { id: 'self-review', title: 'Self-review' }
]

const Visits = ({ visits }: Pick<VisitPack, 'visits'>) => (
  <section>
    <h2 id="visits">The visit</h2>
    <ul>
      {visits.map(visit => (
        <li data-figure={`visit/${String(visit.visit)}`}>
          {visitInWords(visit)}. {teamInWords(visit.team)}.
        </li>
      ))}
    </ul>
    <NoNotes />
  </section>
)

const LastYear = ({ lastYear }: Pick<VisitPack, 'lastYear'>) => (
  <section>
    <h2 id="last-year">What became of last time</h2>
    {lastYear === null ? (
      <p>There is no final report of the cycle before.</p>
    ) : lastYear.actionPoints.length === 0 ? (
      <p>The report of {lastYear.cycle} had no action points.</p>
    ) : (
      <Table
        id="last-year-table"
        caption={`Action points of ${lastYear.cycle}`}
        rows={lastYear.actionPoints}
        columns={[
          { head: 'Action', cell: ({ words }) => <Said text={words} /> },
          { head: 'Standard', cell: ({ standard }) => standard ?? '–' },
          {
            head: 'Who sees to it',
            cell: ({ owner }) => (owner === undefined ? 'Nobody yet' : capital(actionOwnerName[owner]))
          },
          { head: 'Stands', cell: ({ outcome }) => outcomeName[outcome] }
        ]}
      />
    )}
  </section>
)

const Last = ({ last }: Pick<StandardInPack, 'last'>) =>
  last === null ? null : (
    <p class="note">
      Last time: self <Rated rating={last.self} />, peer <Rated rating={last.peer} />
    </p>
  )
const titleOf = (text: StandardInPack['evidence'][number]): string | null => ('erased' in text ? null : text.words)
interface OneStandardProps {
  readonly standard: StandardInPack
  readonly of: Pick<VisitPack, 'community' | 'cycle' | 'kind'>
}
const OneStandard = ({ standard: row, of }: OneStandardProps) => (
  <li class="standard">
    <p>
      <strong class="code">{row.standard}</strong> {row.text}{' '}
      <span class="count">
        Type {row.type}
        {row.core ? ', core standard' : ''}
      </span>
    </p>
    <PlainWords plain={row.plainText ?? null} />
    <p>
      Self:{' '}
      <span data-figure={`self/${row.standard}`}>
        <Rated rating={row.self} />
      </span>
    </p>
    {row.selfComment === null ? null : (
      <p class="rated__comment">
        <Said text={row.selfComment} />
      </p>
    )}
    {row.evidence.length === 0 ? null : (
      <>
        <p class="note">Evidence:</p>
        <ShownEvidence
          evidence={row.evidence.map((title, at) => ({ title: titleOf(title), piece: row.pieces[at] ?? null }))}
          addressOf={piece => addressOfShown(of, piece)}
        />
      </>
    )}
    <Last last={row.last} />
  </li>
)
const SelfReview = ({
  submittedOn,
  standards,
  ...of
}: Pick<VisitPack, 'submittedOn' | 'standards'> & OneStandardProps['of']) => (
  <section>
    <h2 id="self-review">Self-review</h2>
    {submittedOn === null ? (
      <p>The community has not submitted its self-review yet. It will stand here once it has.</p>
    ) : (
      <p>
        As the community submitted it on {dayInWords(submittedOn)}. You can open its evidence until some weeks after the
        report.
      </p>
    )}
    {[...new Set(standards.map(({ section }) => section))].map(section => (
      <>
        <h3>{section}</h3>
        <ul class="standards">
          {standards
            .filter(standard => standard.section === section)
            .map(standard => (
              <OneStandard standard={standard} of={of} />
            ))}
        </ul>
      </>
    ))}
  </section>
)

export const visitPackPage = (found: VisitPack): Page => {
  const { community, cycle, kind, name, sector, membershipType, editionTitle } = found
  return {
    title: `${name ?? community}, pack for the visit`,
    place: null,
    trail: [{ href: '/', text: 'Home' }],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">
            Pack for the visit, {reviewKindName[kind].toLowerCase()} {cycle}
          </span>{' '}
          {name ?? community}
        </h1>
        <p class="lede">
          {sectorName[sector]}, {membershipTypeName[membershipType]}. {editionTitle}
        </p>
        <WithContents chapters={chapters}>
          <Visits visits={found.visits} />
          <ProfileChapter profile={found.profile} />
          <LastYear lastYear={found.lastYear} />
          <SelfReview {...{ community, cycle, kind }} submittedOn={found.submittedOn} standards={found.standards} />
        </WithContents>
      </>
    )
  }
}
