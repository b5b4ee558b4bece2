/** Who is let in over HTTP, and how they are known: by being on this machine, or by who issues their identities. */
import { idInApiKey } from '@cofc/access-store'
import type { SqliteAccessStore } from '@cofc/access-store-sqlite'
import { identityProviderOf, type SignIn, type Visitors } from '@cofc/console'
import {
  greetOnMachine,
  machineReads,
  machineSecret,
  machineVisits,
  principalFrom,
  sessionIn,
  sessionReads,
  sessionVisits,
  tokensOf,
  type AskPrincipal,
  type TokenOptions
} from '@cofc/http'
import { createHash } from 'node:crypto'
import type { Composed } from './container.ts'
import { localKey } from './local-key.ts'
import type { Output } from './output.ts'

/** Whose tokens let people in, what they call this server, and as whom it asks them about whoever signs in. */
export interface Issuer extends Pick<TokenOptions, 'issuer' | 'audience'> {
  /** Without it nobody signs in to the pages. */
  readonly client: { readonly clientId: string; readonly clientSecret: string } | undefined
}
export interface WhoComesIn {
  /** To data. */
  readonly principal: AskPrincipal
  /** To pages. */
  readonly pages: { readonly visitors: Visitors; readonly signIn?: SignIn }
}
interface Given extends Pick<SqliteAccessStore, 'grants' | 'sessions'> {
  readonly now: () => string
}

const byMachine = ({ grants, now }: Given, key: string): WhoComesIn => {
  const ofThisMachine = { id: idInApiKey(key) ?? '', digest: createHash('sha256').update(key).digest('base64url') }
  return {
    principal: principalFrom({ grants, now, ofThisMachine, withoutCredential: machineReads(key) }),
    pages: {
      visitors: {
        ...{ principal: machineVisits, known: 'by-machine', greet: greetOnMachine(key) },
        secret: () => machineSecret(key)
      }
    }
  }
}

/** A program may read pages and feeds by its key or token, as a person does by their session. */
const byAccount = (given: Given, { client, ...issuer }: Issuer): WhoComesIn => {
  const known = { grants: given.grants, now: given.now, tokens: tokensOf(issuer) }
  const principal = principalFrom({ ...known, withoutCredential: sessionVisits(given) })
  const signIn =
    client === undefined
      ? {}
      : { signIn: { identities: identityProviderOf({ ...issuer, ...client }), sessions: given } }
  return {
    principal: principalFrom({ ...known, withoutCredential: sessionReads(given) }),
    pages: { visitors: { principal, known: 'by-account', secret: sessionIn }, ...signIn }
  }
}

export const whoComesIn = (
  { data, dependencies: { now } }: Pick<Composed, 'data' | 'dependencies'>,
  {
    access,
    issuer,
    output
  }: { readonly access: SqliteAccessStore; readonly issuer: Issuer | undefined; readonly output: Output }
): WhoComesIn => {
  const given = { grants: access.grants, sessions: access.sessions, now }
  return issuer === undefined ? byMachine(given, localKey(data, output.say)) : byAccount(given, issuer)
}
