/** Reports and history as JSON, as a Fastify plugin; and what any other edge of HTTP needs to answer alike. */
export { failureOf, serverOptions } from './errors.ts'
export { isLoopbackHost } from './loopback.ts'
export { historyAnswer } from './history-route.ts'
export type { Failure } from './failure.ts'
export type { HttpOptions } from './options.ts'
export { httpReads } from './plugin.ts'
export { problemOf, reportProblem, type Answer, type Problem } from './problem.ts'
export { answerTo, reportPath, type AskingReports } from './report-route.ts'
