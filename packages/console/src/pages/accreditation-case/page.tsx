/** One application as the committee judges it: the arithmetic, the sitting, what was decided, and the pack behind it. */
import type { AccreditationCase, ReviewBehind, StandardOfCase } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { WithContents } from '../../parts/contents.tsx'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { caseStatusName, membershipTypeName, reviewKindName } from '../../words/names.ts'
import { Arithmetic, judgedNow } from './arithmetic.tsx'
import { Decide, Sitting } from './decide.tsx'
import { Appeals, Evidence, Made } from './made.tsx'

const factsOf = ({ status, appliedOn, fullCycles, membershipType, pack }: AccreditationCase): ReadonlyArray<Fact> => [
  ['Stands', caseStatusName[status], 'status'],
  ['Applied', dayInWords(appliedOn)],
  ['Member as', membershipType === null ? 'No member that day' : membershipTypeName[membershipType]],
  ['Full cycles completed when it applied', String(fullCycles), 'fullCycles'],
  ...(pack === null
    ? []
    : ([
        ['Pack submitted', dayInWords(pack.presentedOn)],
        ['Edition', <span class="code">{pack.edition}</span>],
        ['A deferral ends by', dayInWords(pack.limit), 'limit']
      ] as const))
]

const Figures = ({ pack }: Pick<AccreditationCase, 'pack'>) => (
  <section>
    <h2 id="figures">The arithmetic</h2>
    {pack === null ? (
      <p>The pack is not submitted, so nothing is reckoned yet.</p>
    ) : (
      <Arithmetic
        from="pack"
        caption="Standards by type against their threshold, as the pack pinned them, with what evidence has shown since"
        judged={judgedNow(pack)}
      />
    )}
  </section>
)

const reviewColumns = (community: string): ReadonlyArray<Column<ReviewBehind>> => [
  {
    head: 'Review',
    cell: ({ cycle, kind }) => (
      <a href={`/local/${community}/${cycle}?kind=${kind}`}>
        {reviewKindName[kind]} of {cycle}
      </a>
    )
  },
  { head: 'Report', cell: ({ finalOn }) => (finalOn === null ? 'Not final' : `Final on ${dayInWords(finalOn)}`) },
  {
    head: 'Met',
    isNumber: true,
    cell: ({ met }) => met,
    figure: ({ cycle, kind }) => `review/${cycle}/${kind}/met`
  },
  { head: 'Partly met', isNumber: true, cell: ({ partly }) => partly },
  { head: 'Not met', isNumber: true, cell: ({ not }) => not },
  { head: 'Not applicable', isNumber: true, cell: ({ notApplicable }) => notApplicable }
]
const Behind = ({ community, reviews }: AccreditationCase) => (
  <section>
    <h2 id="behind">The cycles behind it</h2>
    {reviews.length === 0 ? (
      <p>No review is on record yet.</p>
    ) : (
      <Table
        id="reviews-table"
        caption={`Its reviews by the ratings that count, the latest cycle first (${String(reviews.length)})`}
        rows={reviews}
        columns={reviewColumns(community)}
      />
    )}
  </section>
)

const Last = ({ last }: Pick<StandardOfCase, 'last'>) =>
  last === null ? null : (
    <p class="note">
      Last time: self <Rated rating={last.self} />, peer <Rated rating={last.peer} />
    </p>
  )
interface StandardGiven {
  readonly one: StandardOfCase
  readonly isOutstanding: boolean
}
const OneStandard = ({ one, isOutstanding }: StandardGiven) => (
  <li class="standard">
    <p>
      <strong class="code">{one.standard}</strong> {one.text}{' '}
      <span class="count">
        Type {one.type}
        {one.core ? ', core standard' : ''}
      </span>
      {isOutstanding ? <strong class="nhsuk-tag nhsuk-tag--red">Outstanding</strong> : null}
    </p>
    <p>
      Peers: <Rated rating={one.peer} />, the community itself: <Rated rating={one.self} />
    </p>
    {one.peerComment === null ? null : (
      <p class="rated__comment">
        <Said text={one.peerComment} />
      </p>
    )}
    {one.evidence.length === 0 ? (
      <p class="note">No evidence is on record.</p>
    ) : (
      <p class="note">
        Evidence:{' '}
        {one.evidence.map((title, at) => (
          <>
            {at === 0 ? '' : '; '}
            <Said text={title} />
          </>
        ))}
      </p>
    )}
    <Last last={one.last} />
  </li>
)
const Standards = ({ standards, pack }: AccreditationCase) => {
  const outstanding = new Set(pack?.outstanding.map(({ standard }) => standard))
  return (
    <section>
      <h2 id="standards">Each standard</h2>
      {standards.length === 0 ? <p>The accreditation review is not opened yet.</p> : null}
      {[...new Set(standards.map(({ section }) => section))].map(section => (
        <>
          <h3>{section}</h3>
          <ul class="standards">
            {standards
              .filter(one => one.section === section)
              .map(one => (
                <OneStandard one={one} isOutstanding={outstanding.has(one.standard)} />
              ))}
          </ul>
        </>
      ))}
    </section>
  )
}

const chaptersOf = ({ made, evidence, appeals, status }: AccreditationCase) => [
  { id: 'figures', title: 'The arithmetic' },
  { id: 'decide', title: 'What may be decided' },
  { id: 'sitting', title: 'The sitting' },
  ...(made.length === 0 ? [] : [{ id: 'made', title: 'What was decided' }]),
  ...(evidence.length === 0 && status !== 'Deferred' ? [] : [{ id: 'evidence', title: 'Evidence since' }]),
  ...(appeals.length === 0 ? [] : [{ id: 'appeals', title: 'Appeals' }]),
  { id: 'behind', title: 'The cycles behind it' },
  { id: 'standards', title: 'Each standard' }
]

export const accreditationCasePage = (found: AccreditationCase, { follows }: { readonly follows: Follow }): Page => {
  const { community, cycle, name, on } = found
  return {
    title: `${name ?? community}, application for accreditation`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/committee', text: 'Committee' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Application for accreditation, {cycle}</span> {name ?? community}
        </h1>
        <div class="nhsuk-inset-text on-screen">
          <p>
            <strong>For the committee and the network team.</strong> What is said here is for nobody else.
          </p>
        </div>
        <p class="lede">
          As it stood on {dayInWords(on)}, by {counted(found.standards.length, 'standard')} and{' '}
          {counted(found.reviews.length, 'review')}.
        </p>
        <Facts facts={factsOf(found)} />
        <WithContents chapters={chaptersOf(found)}>
          <Figures pack={found.pack} />
          <Decide found={found} follows={follows} />
          <Sitting found={found} />
          <Made {...found} />
          <Evidence found={found} follows={follows} />
          <Appeals found={found} follows={follows} />
          <Behind {...found} />
          <Standards {...found} />
        </WithContents>
      </>
    )
  }
}
