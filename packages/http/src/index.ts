/** Reports and history as JSON, as a Fastify plugin; and what any other edge of HTTP needs to answer alike. */
export { failureOf, serverOptions } from './errors.ts'
export { isLoopbackHost } from './loopback.ts'
export { httpReads } from './plugin.ts'
export { asOfIn, communityIn, cycleIfIn, cycleIn, kindIn, onIn, reviewIn, revisionIn } from './parameters.ts'
export { problemOf, type Problem } from './problem.ts'
export type { Asked, Failure, HttpOptions } from './reads.ts'
export { historyAsked } from './routes/history.ts'
