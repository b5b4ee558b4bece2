/** The pages people read, as a Fastify plugin. */
export { documentOf, historyDocument, recordDocument } from './document.tsx'
export type { ConsoleOptions } from './options.ts'
export { consolePages } from './plugin.ts'
export type { Visitors } from './known.ts'
export { identityProviderOf, type Client, type IdentityProvider } from './signing-in/identity-provider.ts'
export type { SignIn } from './signing-in/sign-in.ts'
export { draftsKeptSince } from './command-forms/drafts.ts'
export { joiningKeptSince } from './joining/kept-since.ts'
