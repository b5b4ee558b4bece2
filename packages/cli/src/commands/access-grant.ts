/** `cofc access grant`: lets a person in, by who they are to those who issue their tokens. */
import { isIssuer, isSubject } from '@cofc/access-store'
import { Command, InvalidArgumentError } from 'commander'
import { randomUUID } from 'node:crypto'
import { exitCodes } from '../exit-codes.ts'
import { onAccessStore } from './access-session.ts'
import { grantedBy, roleOption, withOwn, type GrantedOptions } from './granted.ts'
import type { Ended } from './session.ts'

export const issuerOf = (word: string): string => {
  if (isIssuer(word)) return word
  throw new InvalidArgumentError('Expected the https address of who issues the tokens, as it stands in them.')
}
const subjectOf = (word: string): string => {
  if (isSubject(word)) return word
  throw new InvalidArgumentError('Expected a subject as it stands in the tokens, of 1 to 255 letters.')
}

interface GrantOptions extends GrantedOptions {
  readonly issuer: string
  readonly subject: string
}
export const grantCommand = (ended: Ended): Command => {
  const command = new Command('grant')
  return withOwn(
    command
      .description('let a person in, in place of what was granted to them before')
      .requiredOption('--issuer <issuer>', 'who issues their tokens', issuerOf)
      .requiredOption('--subject <subject>', 'who they are there', subjectOf)
      .addOption(roleOption().makeOptionMandatory())
  ).action(async (options: GrantOptions) => {
    const granted = grantedBy(command, options)
    const { issuer, subject } = options
    await onAccessStore(ended, command, {
      work: ({ grants }) =>
        grants.grant({ id: randomUUID(), issuer, subject, ...granted, at: new Date().toISOString() }),
      tell: (output, grant) => {
        output.result(grant, `${grant.id}: ${subject} of ${issuer} comes in as ${granted.role}`)
        return exitCodes.done
      }
    })
  })
}
