/** Who issues the accounts of those who come in, as the options of `cofc serve` say it. A secret is in none of them. */
import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import type { Issuer } from '../signing-in.ts'
import { reasonOf } from '../system-error.ts'

export interface IssuerOptions {
  readonly issuer?: string
  readonly audience?: string
  readonly clientId?: string
  readonly clientSecretFile?: string
}
/** What stands on a command line is seen by every program on this machine. */
const secretIn = (command: Command, file: string | undefined): string => {
  if (file === undefined) return process.env['COFC_CLIENT_SECRET'] ?? ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    return command.error(`error: --client-secret-file: ${file}: ${reasonOf(error)}`)
  }
}
const clientIn = (command: Command, { clientId, clientSecretFile }: IssuerOptions): Issuer['client'] => {
  if (clientId === undefined) {
    if (clientSecretFile !== undefined) command.error('error: name --client-id beside --client-secret-file')
    return undefined
  }
  const clientSecret = secretIn(command, clientSecretFile)
  if (clientSecret === '')
    command.error('error: the secret of --client-id is missing: set COFC_CLIENT_SECRET, or name --client-secret-file')
  return { clientId, clientSecret }
}

/** `undefined` where nobody issues any. */
export const issuerIn = (command: Command, options: IssuerOptions): Issuer | undefined => {
  const [{ issuer, audience }, client] = [options, clientIn(command, options)]
  if (issuer !== undefined && audience !== undefined) return { issuer, audience, client }
  if (issuer !== audience) command.error('error: name both --issuer and --audience, or neither')
  if (client !== undefined) command.error('error: name --issuer and --audience beside --client-id')
  return undefined
}
