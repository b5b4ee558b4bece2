/** What news a member told the network, and what became of it: for the member itself and the network team. */
import { membershipTypeName } from '@cofc/core'
import type { BecameOfNews, NewsOfMember, ProposalOfNews } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { To } from '../../parts/to.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

type Announced = Extract<BecameOfNews, { readonly is: 'announced' }>
const toWhom = ({ audience }: Announced): string =>
  audience === 'public' ? 'to everybody' : `to members: ${audience.map(one => membershipTypeName[one]).join(', ')}`

const Became = ({ became }: Pick<ProposalOfNews, 'became'>) => {
  switch (became.is) {
    case 'waiting':
      return <>The network team has not answered yet.</>
    case 'declined':
      return (
        <>
          Declined on {dayInWords(became.since)}: <Said text={became.reason} />
        </>
      )
    case 'announced':
      return (
        <>
          Told on {dayInWords(became.since)} {toWhom(became)}.
          {became.withdrawnOn === null ? '' : ` Withdrawn on ${dayInWords(became.withdrawnOn)}.`}
        </>
      )
  }
}
const columns: ReadonlyArray<Column<ProposalOfNews>> = [
  { head: 'News', cell: ({ title }) => <Said text={title} /> },
  { head: 'What you wrote', cell: ({ words }) => <Said text={words} /> },
  { head: 'Sent', cell: ({ proposedOn }) => dayInWords(proposedOn) },
  {
    head: 'What became of it',
    cell: ({ became }) => <Became became={became} />,
    figure: ({ announcement }) => `became/${announcement}`
  }
]

export const newsProposedPage = (
  { community, on, proposals }: NewsOfMember,
  { follows }: { readonly follows: Follow }
): Page => ({
  title: `${community}, news that it told`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: `/dashboard/${community}`, text: 'Dashboard' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">News that {community} told</span> the network
      </h1>
      <p class="lede">
        By {dayInWords(on)}:{' '}
        <strong data-figure="proposals">{counted(proposals.length, 'piece of news', 'pieces of news')}</strong>. Only
        the community and the network team read this list.
      </p>
      {proposals.length === 0 ? null : (
        <Table id="news-table" caption="The last first" rows={proposals} columns={columns} />
      )}
      <ul>
        {follows('/tell-news') ? (
          <li>
            <To href="/tell-news" follows={follows}>
              Tell the network your news
            </To>
          </li>
        ) : null}
        <li>
          <a href="/announcements">What the network tells everybody</a>
        </li>
      </ul>
    </>
  )
})
