/** `cofc evidence list`: what is in an evidence library, and for which standards a cycle shows it. */
import { kindName, type PieceInCycle } from '@cofc/application'
import { counted, type CommunityId } from '@cofc/core'
import { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import { ofCommunity, onPieces, withCycleOption, type OfCycle } from './evidence-asked.ts'
import { inSession, type Ended } from './session.ts'

const erased = '[erased]'
const fileOf = ({ file }: PieceInCycle): string =>
  file === null ? erased : `${kindName(file.mediaType)}, ${String(file.bytes)} bytes`
const shownOf = ({ shownFor }: PieceInCycle): ReadonlyArray<string> =>
  shownFor.map(({ kind, standards }) => `    ${kind}: ${standards.join(', ')}`)
const lines = (piece: PieceInCycle): ReadonlyArray<string> => {
  const { evidence, title, keptOn, validUntil } = piece
  const valid = validUntil === null ? '' : `, valid until ${validUntil}`
  return [`${evidence}  ${title ?? erased} (${fileOf(piece)}), kept on ${keptOn}${valid}`, ...shownOf(piece)]
}

export const listEvidenceCommand = (ended: Ended): Command => {
  const command = new Command('list')
  return withCycleOption(ofCommunity(command))
    .description('what is in the evidence library of a community, the latest first')
    .action(async (community: CommunityId, { cycle = null }: { cycle?: OfCycle['cycle'] | null }) => {
      await inSession(
        ended,
        command
      )(async session =>
        onPieces(community, cycle, async pieces => {
          const many = `${community}${cycle === null ? '' : ` in ${cycle}`}: ${counted(pieces.length, 'file')}`
          session.output.result({ community, cycle, pieces }, [many, ...pieces.flatMap(lines)].join('\n'))
          return exitCodes.done
        })(session)
      )
    })
}
