/** What is told to whoever reads, where no answer can be given. */
import { noSuchCommunity, type FailureEntry } from '@cofc/reports'
import type { Failure } from './failure.ts'

export type Telling<F> = Omit<FailureEntry<F>, 'status'> & { readonly status: number }
export type Tellings<Types extends Failure['type']> = {
  readonly [Type in Types]: Telling<Extract<Failure, { readonly type: Type }>>
}
const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const wentWrong = { status: 500, title: 'Something went wrong' }
export const notNow = { status: 503, title: 'Not available just now' }

/** The types of failure that whoever gives a command may meet besides. */
type OfSenders =
  | 'NotACommand'
  | 'Refused'
  | 'CommandIdReused'
  | 'VersionConflict'
  | 'EventTooLarge'
  | 'NotStorable'
  | 'OutcomeUnknown'
  | 'MustWait'
  | 'CannotPublish'
  | 'AccessStoreUnavailable'
  | 'NobodyIsRegisteredSo'
  | 'TwoAreRegisteredSo'
  | 'PrivateFactsHaveNoCycle'
  | 'KeyMissing'
  | 'KeyMalformed'
  | 'KeyOfAnother'
  | 'StillRunning'
  | 'ConditionNeeded'
  | 'ConditionMalformed'
  | 'NotAtThisAddress'
  | 'TooManyUploads'

export const answersToReaders: Tellings<Exclude<Failure['type'], OfSenders>> = {
  NotUnderstood: { status: 400, title: 'Not understood', says: ({ parameter, says }) => `${parameter}: ${says}.` },
  NotHttp: { status: 400, title: 'Not understood', says: ({ says }) => says },
  NotAuthenticated: { status: 401, title: 'Not known', says: () => 'Say who you are: send a token that is in force.' },
  Denied: { status: 403, title: 'Not allowed', says: ({ says }) => says },
  NoSuchCommunity: noSuchCommunity,
  NoSuchResource: {
    status: 404,
    title: 'Not found',
    says: () => 'Nothing is found at this address. If you typed it, check that it is right.'
  },
  NothingRecorded: { status: 404, title: 'Not found', says: () => 'Nothing is recorded at this address.' },
  ClocksApart: {
    status: 409,
    title: 'Clocks apart',
    says: () => 'The clocks of the two machines differ by more than ten minutes: set them by the same source.'
  },
  LogUnreadable: { ...notNow, says: () => 'The log of the history cannot be read just now.' },
  NotSoManyEvents: {
    status: 404,
    title: 'Not found',
    says: ({ size, recorded }) => `The history has ${String(recorded)} events, not ${String(size)}.`
  },
  NotAllowed: {
    status: 405,
    title: 'Not done here',
    says: ({ allowed }) => `This address answers only ${list.format(allowed)}.`
  },
  NotAcceptable: {
    status: 406,
    title: 'Not to be had',
    says: ({ had }) => `This is to be had only as ${list.format(had)}.`
  },
  ConditionFalse: {
    status: 412,
    title: 'Not as expected',
    says: () => 'What is recorded is not what you expected: read it again before you decide.'
  },
  NotALoopbackHost: {
    status: 421,
    title: 'Not served here',
    says: () => 'This server answers only under names of its own: on its own machine, localhost or a loopback address.'
  },
  NotOverTls: {
    status: 421,
    title: 'Not served here',
    says: () => 'This server answers only over TLS: ask it by https, under its name.'
  },
  TooManyRequests: {
    status: 429,
    title: 'Too many requests',
    says: ({ most, retryAfter }) =>
      `You may ask ${String(most)} times a minute: ask again in ${String(retryAfter)} seconds.`
  },
  EventUnreadable: {
    ...wentWrong,
    says: ({ stream, version }) => `Event ${String(version)} of ${stream} cannot be read.`
  },
  StoreCorrupt: { ...wentWrong, says: () => 'The event store is damaged.' },
  Unexpected: {
    ...wentWrong,
    says: () => 'This cannot be answered, and nothing was changed. If it happens again, say which address it was.'
  },
  Stopping: {
    ...notNow,
    says: () => 'The server is about to end, and nothing was changed. Send the same request again in a moment.'
  },
  IssuerAway: {
    ...notNow,
    says: () => 'Who you are cannot be verified now: whoever issued your token does not answer. Try again in a moment.'
  },
  NotYetThere: {
    ...notNow,
    says: () => 'The report does not hold yet what was recorded there. Try again in a moment.'
  },
  HaltedBeforeThere: {
    ...notNow,
    says: () => 'The report has stopped before what was recorded there: whoever runs this server is told why.'
  },
  ParkedThere: {
    ...notNow,
    says: () =>
      'The report has come there, but what was recorded there waits behind an event that cannot be read: whoever runs this server is told which.'
  },
  ReportsUnavailable: {
    ...notNow,
    says: () => 'The reports cannot be read now. Nothing is lost; try again in a moment.'
  },
  StoreUnavailable: {
    ...notNow,
    says: () => 'The event store cannot be read now. Nothing is lost; try again in a moment.'
  },
  ContentStoreUnavailable: {
    ...notNow,
    says: () => 'People’s words cannot be read or kept now. Nothing is lost; try again in a moment.'
  }
}
