/** One community's own place: everything that it has to do and has, on one page. */
import type { Dashboard } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { WithContents } from '../../parts/contents.tsx'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName, standingName } from '../../words/names.ts'
import { Certificate, Events, Fees, May, News, Owes } from './beside.tsx'
import { Network } from './network.tsx'
import { Reports, Reviews } from './review.tsx'
import { Actions, ToDo } from './to-do.tsx'

const standingOf = ({ status, membershipType, suspendedOn }: Dashboard): string => {
  const type = membershipType === null ? '' : `, ${membershipTypeName[membershipType]}`
  return `${standingName[status]}${type}${suspendedOn === null ? '' : `, suspended since ${dayInWords(suspendedOn)}`}`
}
const chaptersOf = ({ owed }: Dashboard) => [
  { id: 'to-do', title: 'What to do' },
  { id: 'review', title: 'Where the review stands' },
  { id: 'actions', title: 'Action points' },
  { id: 'reports', title: 'Reports' },
  { id: 'events', title: 'Events' },
  { id: 'fees', title: 'Fees' },
  { id: 'news', title: 'News from the network' },
  { id: 'certificate', title: 'Certificate' },
  { id: 'may', title: 'What the community may do' },
  { id: 'network', title: 'Take part in the network' },
  ...(owed === null ? [] : [{ id: 'owed', title: 'What members do for one another' }])
]

export const dashboardPage = (found: Dashboard, { follows }: { readonly follows: Follow }): Page => {
  const { community, name, on } = found
  return {
    title: `${name ?? community}, dashboard`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: `/communities/${community}`, text: 'History' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Dashboard of {community}</span> {name ?? community}
        </h1>
        <p class="lede">
          On {dayInWords(on)}: {standingOf(found)}.
        </p>
        <WithContents chapters={chaptersOf(found)}>
          <ToDo {...found} follows={follows} />
          <Reviews {...found} follows={follows} />
          <Actions {...found} follows={follows} />
          <Reports {...found} />
          <Events {...found} follows={follows} />
          <Fees {...found} />
          <News {...found} follows={follows} />
          <Certificate {...found} />
          <May {...found} />
          <Network {...found} follows={follows} />
          <Owes {...found} />
        </WithContents>
      </>
    )
  }
}
