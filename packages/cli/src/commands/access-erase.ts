/** `cofc access erase`: forgets the person behind a grant. What they did stays, under an id that leads to nobody any more. */
import type { DraftStore, GrantStore, SessionStore } from '@cofc/access-store'
import { Command } from 'commander'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { exitCodes } from '../exit-codes.ts'
import { onAccessStore } from './access-session.ts'
import type { Ended } from './session.ts'

interface Stores {
  readonly grants: GrantStore
  readonly sessions: SessionStore
  readonly drafts: DraftStore
}
/** Their sessions first: the grant alone still says whose they are. What they were typing is theirs by the id that stays. */
const erasing = ({ grants, sessions, drafts }: Stores, id: string) =>
  pipe(
    grants.all(),
    TE.map(all => all.grants.find(one => one.id === id)),
    TE.tap(found => (found === undefined ? TE.right(undefined) : sessions.endAllOf(found))),
    TE.tap(() => drafts.eraseOf(id)),
    TE.flatMap(() => grants.erase(id, new Date().toISOString()))
  )

export const eraseAccessCommand = (ended: Ended): Command => {
  const command = new Command('erase')
  return command
    .description('forget the person behind a grant; the id that stands beside events stays')
    .argument('<id>', 'the id of the grant, as cofc access list tells it')
    .action(async (id: string) =>
      onAccessStore(ended, command, {
        work: stores => erasing(stores, id),
        tell: (output, isDone) => {
          if (isDone) output.result({ id, erased: true }, `${id} stays, and who it was is erased`)
          else output.error({ type: 'NoSuchGrant' }, 'no grant has this id: cofc access list tells them')
          return isDone ? exitCodes.done : exitCodes.refused
        }
      })
    )
}
