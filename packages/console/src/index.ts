/** The pages people read, as a Fastify plugin. */
export { consolePages } from './plugin.ts'
export type { ConsoleOptions } from './reads.ts'
export { localDocument, membersDocument, nationalDocument, registerDocument } from './documents.tsx'
