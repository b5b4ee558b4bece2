/** Reports and history as JSON, as a Fastify plugin. */
export { serverOptions } from './errors.ts'
export { isLoopbackHost } from './loopback.ts'
export { httpReads } from './plugin.ts'
export type { Problem } from './problem.ts'
export type { HttpOptions } from './reads.ts'
