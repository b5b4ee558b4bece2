/** The pages people read, as a Fastify plugin. */
export { documentOf, recordDocument } from './document.tsx'
export type { ConsoleOptions } from './options.ts'
export { consolePages } from './plugin.ts'
export type { Visitors } from './known.ts'
export { providerOf, type Client, type Provider } from './signing-in/provider.ts'
export type { SignIn } from './signing-in/sign-in.ts'
