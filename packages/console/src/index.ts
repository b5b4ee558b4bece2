/** The pages people read, as a Fastify plugin. */
export { documentOf } from './document.tsx'
export type { ConsoleOptions } from './options.ts'
export { consolePages } from './plugin.ts'
