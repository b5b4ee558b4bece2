/** What stands in the way of the feed, and how it is told: a failure without a line does not compile. */
import type { FollowFailure } from '@cofc/event-store'
import { problemOf, type Problem } from './problem.ts'

export type FeedFailure =
  | FollowFailure
  | { readonly type: 'FeedDenied' }
  | { readonly type: 'MetadataDenied' }
  /** This principal has as many streams as it may. */
  | { readonly type: 'TooManyFeeds' }
  /** The server has. */
  | { readonly type: 'FeedsTaken' }

type OwnFailure = Exclude<FeedFailure['type'], 'StoreUnavailable' | 'StoreCorrupt'>
export const feedProblems: { readonly [Type in OwnFailure]: Problem } = {
  FeedDenied: {
    type: 'urn:cofc:problem:feed-denied',
    title: 'Not allowed',
    status: 403,
    detail: 'The events are for the network team, auditors and workers.'
  },
  MetadataDenied: {
    type: 'urn:cofc:problem:metadata-denied',
    title: 'Not allowed',
    status: 403,
    detail: 'Who recorded an event, and when, is for the network team and auditors.'
  },
  PositionUnknown: {
    type: 'urn:cofc:problem:position-unknown',
    title: 'No longer here',
    status: 410,
    detail: 'This history has no such position: read it anew from its beginning.'
  },
  TooManyFeeds: {
    type: 'urn:cofc:problem:too-many-feeds',
    title: 'Too many at once',
    status: 429,
    detail: 'You follow the events as often as you may: close one of your connections first.'
  },
  FeedsTaken: {
    type: 'urn:cofc:problem:feeds-taken',
    title: 'Not available just now',
    status: 503,
    detail: 'As many follow the events as can be served. Try again in a moment, or read them page by page.'
  }
}

export const feedProblem = (failure: FeedFailure): Problem =>
  failure.type === 'StoreUnavailable' || failure.type === 'StoreCorrupt'
    ? problemOf(failure)
    : feedProblems[failure.type]
