/** Commands, states, reports and history over HTTP, as a Fastify plugin; and what any other edge of HTTP needs to answer alike. */
export { failureOf, serverOptions } from './errors.ts'
export { isLoopbackHost } from './loopback.ts'
export { answerOnlyOverTls } from './over-tls.ts'
export { historyAnswer } from './history-route.ts'
export type { CannotPublish, CommandFailure, Failure } from './failure.ts'
export { feedRoute } from './feed.ts'
export type { FeedLimits, FeedOptions } from './feed-options.ts'
export type { HttpOptions } from './options.ts'
export { httpFacade } from './plugin.ts'
export { actorOf, nowOnBehalfOf, thisMachine, type AskPrincipal } from './principal.ts'
export { mayReadFrom, type MayRead } from './may-read.ts'
export { nowHidden } from './hidden.ts'
export { notingDenials, type NotingDenials } from './denials.ts'
export { isOfOurPages } from './our-pages.ts'
export { keyIn, type Key } from './aggregate-address.ts'
export { commandIdOf } from './idempotency.ts'
export { tagOf, versionIn } from './tags.ts'
export { cookieIn } from './cookies.ts'
export { isOfThePublic, sendsAsThePublic } from './the-public.ts'
export { greetOnMachine, machineReads, machineSecret, machineVisits } from './this-machine.ts'
export {
  beginSession,
  endSession,
  sessionIn,
  sessionReads,
  sessionVisits,
  strangerIn,
  type Sessions
} from './sessions.ts'
export { newMetrics, type Metrics } from './metrics/metrics.ts'
export type { Metric, MetricSource, Sample } from './metrics/metric.ts'
export { sayWithEveryAnswer } from './every-answer.ts'
export { countingPrincipal, countRequests, sayHowManyAreLeft, usualRates, type Counting, type Rates } from './rates.ts'
export { refuseWhenStopping } from './stopping.ts'
export type { Give, Records } from './records.ts'
export { tokensOf, type TokenOptions } from './tokens.ts'
export {
  calendarReaderBy,
  calendarRoles,
  keptAsCalendar,
  type AskCalendarReader,
  type CalendarReader
} from './calendar-keys.ts'
export { principalFrom, type Identity } from './identity.ts'
export { problemOf, reportProblem, type Answer, type Problem } from './problem.ts'
export { askedBeside, notUnderstood, spelt } from './parameters.ts'
export { answerAsItStood, answerTo, parametersOf, reportPath, type AskingReports } from './report-route.ts'
export { sendAs } from './answer.ts'
export { csv, xlsx } from './negotiate.ts'
export { sendCompressed } from './sending.ts'
export { isUnforeseen, logUnforeseen, unforeseenOf } from './unforeseen.ts'
export { asAtField, asAtFor } from './as-at.ts'
export { serverByKey, type SharedWords } from './shared-words.ts'
export { wordsFacade } from './words-facade.ts'
export type { PublishedLog } from './published-log.ts'
export { fileIn, receivingUpload, takeUploads, type SentFile } from './evidence/receive-upload.ts'
export { sendFile } from './evidence/send-file.ts'
