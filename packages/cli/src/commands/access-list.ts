/** `cofc access list` and `cofc access revoke`: what is in force, and how it ends. */
import type { ApiKey, Grant } from '@cofc/access-store'
import { Command } from 'commander'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { onAccessStore } from './access-session.ts'
import type { Ended } from './session.ts'

const asWhat = ({ role, own }: Grant | ApiKey): string => (own === null ? role : `${role} of ${own}`)
const ending = ({ revokedAt }: Grant | ApiKey): string =>
  revokedAt === null ? '' : `, revoked on ${revokedAt.slice(0, 10)}`
const personOf = ({ issuer, subject }: Grant): string =>
  issuer === '' ? 'who it was is erased' : `${subject} of ${issuer}`
const line = (one: Grant | ApiKey): string => {
  const who = 'issuer' in one ? personOf(one) : `a key, expires at the end of ${one.expiresAt.slice(0, 10)}`
  return `${one.id}: ${asWhat(one)}: ${who}${ending(one)}`
}
const withoutDigest = ({ id, role, own, at, expiresAt, revokedAt }: ApiKey): Omit<ApiKey, 'digest'> => ({
  ...{ id, role, own, at, expiresAt, revokedAt }
})

export const listCommand = (ended: Ended): Command => {
  const command = new Command('list')
  return command.description('list all that was granted, and all keys').action(async () =>
    onAccessStore(ended, command, {
      work: ({ grants }) => grants.all(),
      tell: (output, { grants, keys }) => {
        const lines = [...grants, ...keys].map(line)
        output.result(
          { grants, keys: keys.map(withoutDigest) },
          lines.length === 0 ? 'nothing was granted' : lines.join('\n')
        )
        return exitCodes.done
      }
    })
  )
}

export const revokeCommand = (ended: Ended): Command => {
  const command = new Command('revoke')
  return command
    .description('end a grant or a key, at once')
    .argument('<id>', 'its id, as cofc access list tells it')
    .action(async (id: string) =>
      onAccessStore(ended, command, {
        work: ({ grants }) => TE.map(isDone => ({ id, isDone }))(grants.revoke(id, new Date().toISOString())),
        tell: (output, { isDone }) => {
          if (isDone) output.result({ id, revoked: true }, `${id} is out of force`)
          else output.error({ type: 'NothingInForce' }, 'nothing in force has this id: cofc access list tells them')
          return isDone ? exitCodes.done : exitCodes.refused
        }
      })
    )
}
