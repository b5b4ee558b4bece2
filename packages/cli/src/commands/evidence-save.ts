/** `cofc evidence save`: the files of an evidence library, in a folder. No file that is there already is written over. */
import { evidenceFile, type EvidenceFile } from '@cofc/application'
import { counted, type CommunityId, type EvidenceId } from '@cofc/core'
import { Command } from 'commander'
import { isLeft } from 'fp-ts/lib/Either.js'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { reasonOf } from '../system-error.ts'
import { ofCommunity, onPieces, withCycleOption, type OfCycle } from './evidence-asked.ts'
import { failing, inSession, type Ended, type Session } from './session.ts'

/** Files may name people: they are for whoever saves them alone. */
const [onlyOwn, onlyOwnFolder] = [0o600, 0o700]

/** Each under its id, so that two files of one name stand beside each other. */
const nameOf = (evidence: EvidenceId, { name }: EvidenceFile): string => `${evidence} ${name}`

const written = (path: string, { bytes }: EvidenceFile): 'written' | 'there' | 'another' => {
  if (existsSync(path)) return Buffer.compare(readFileSync(path), bytes) === 0 ? 'there' : 'another'
  writeFileSync(path, bytes, { mode: onlyOwn, flag: 'wx' })
  return 'written'
}

interface Saved {
  readonly written: Array<string>
  readonly there: Array<string>
  readonly another: Array<string>
}
const inWords = (folder: string, { written: now, there, another }: Saved): string =>
  [
    `saved in ${folder}: ${counted(now.length, 'file')}`,
    ...(there.length === 0 ? [] : [`${counted(there.length, 'file')} stood there already, as it is`]),
    ...another.map(name => `not written over: ${name} holds something else; move it away, and save again`)
  ].join('\n')

const savePieces =
  ({ composed: { dependencies }, output }: Session, community: CommunityId, folder: string) =>
  async (pieces: ReadonlyArray<{ readonly evidence: EvidenceId }>): Promise<ExitCode> => {
    const saved: Saved = { written: [], there: [], another: [] }
    try {
      mkdirSync(folder, { recursive: true, mode: onlyOwnFolder })
      for (const { evidence } of pieces) {
        output.progress(`${String(saved.written.length)} of ${String(pieces.length)} files`)
        const found = await evidenceFile(dependencies)(community, evidence)()
        if (isLeft(found)) return failing(output, found.left)
        if (found.right === null) continue
        const name = nameOf(evidence, found.right)
        saved[written(join(folder, name), found.right)].push(name)
      }
    } catch (error) {
      output.progressDone()
      output.error({ type: 'CannotSave' }, `${folder}: ${reasonOf(error)}`)
      return exitCodes.refused
    }
    output.progressDone()
    output.result({ community, folder, ...saved }, inWords(folder, saved))
    return saved.another.length === 0 ? exitCodes.done : exitCodes.refused
  }

export const saveEvidenceCommand = (ended: Ended): Command => {
  const command = new Command('save')
  return withCycleOption(ofCommunity(command))
    .description('save the files of an evidence library in a folder')
    .argument('<folder>', 'the folder; it is made where it is not there yet')
    .action(async (community: CommunityId, folder: string, { cycle = null }: { cycle?: OfCycle['cycle'] | null }) => {
      await inSession(
        ended,
        command
      )(async session => onPieces(community, cycle, savePieces(session, community, folder))(session))
    })
}
