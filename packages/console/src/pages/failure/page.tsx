/**
 * The one table in which failures become pages. A failure without a line here does not compile.
 *
 * What is told holds neither the reason a store gives nor what stood in the address, unless core decoded it.
 */
import type { Page } from '../../parts/layout.tsx'
import type { Failure } from '../../reads.ts'

interface Telling {
  readonly status: number
  readonly title: string
  readonly says: string
}
type Tellings = { readonly [Type in Failure['type']]: (failure: Extract<Failure, { readonly type: Type }>) => Telling }

const notFound = (title: string, says: string): Telling => ({ status: 404, title, says })
const later: Telling = {
  status: 503,
  title: 'Not available just now',
  says: 'The record cannot be read at the moment. Nothing is lost; please try again shortly.'
}
const broken: Telling = {
  status: 500,
  title: 'Something went wrong',
  says: 'This page cannot be shown. Nothing was changed. If it happens again, tell the network team which page it was.'
}
const tellings: Tellings = {
  NoSuchPage: () =>
    notFound('Page not found', 'There is no page at this address. If you typed it, check that it is right.'),
  NotUnderstood: () =>
    notFound(
      'Page not found',
      'Something in this address cannot be read: a cycle looks like 2023-2024, a community like TC-0001, a day like 2024-09-01.'
    ),
  NoSuchCommunity: ({ community }) => notFound('Community not found', `No community ${community} is on record.`),
  NoSuchCycle: ({ cycle }) => notFound('Cycle not found', `No cycle ${cycle} is on record.`),
  NoSuchRevision: ({ cycle, revision, last }) =>
    notFound(
      'Revision not found',
      `The national report of ${cycle} has no revision ${String(revision)}; the last is ${String(last)}.`
    ),
  NoSuchReview: ({ community, cycle }) => notFound('Report not found', `${community} has no review in ${cycle}.`),
  NotOurHost: () => ({
    status: 421,
    title: 'Not served here',
    says: 'These pages are served on this machine only, under its own name.'
  }),
  EventUnreadable: () => broken,
  StoreCorrupt: () => broken,
  Unexpected: () => broken,
  ReportsUnavailable: () => later,
  StoreUnavailable: () => later
}

export const failurePage = (failure: Failure): { readonly status: number; readonly page: Page } => {
  const tell = tellings[failure.type] as (failure: Failure) => Telling
  const { status, title, says } = tell(failure)
  return {
    status,
    page: {
      title,
      place: null,
      body: (
        <>
          <h1 class="nhsuk-heading-xl">{title}</h1>
          <p class="lede">{says}</p>
          <p>
            <a href="/">Go to the home page</a>
          </p>
        </>
      )
    }
  }
}
