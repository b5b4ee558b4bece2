/** Shows what was ticked for a standard, and takes back what was unticked: nothing of what others changed meanwhile. */
import type { EvidenceId } from '@cofc/core'
import { actorOf, commandIdOf, type CommandFailure } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Sent } from '../../command-forms/sent.ts'
import type { AtStandard } from './at-standard.ts'

export const pieceField = 'piece'
/** What was ticked when the form was made. */
export const wasField = '_was'

interface Change {
  readonly type: 'AttachEvidence' | 'DetachEvidence'
  readonly evidence: string
}
const changesIn = ({ values }: Pick<Sent, 'values'>): ReadonlyArray<Change> => {
  const [ticked, was] = [new Set(values.get(pieceField)), new Set(values.get(wasField))]
  return [
    ...[...ticked].filter(one => !was.has(one)).map((evidence): Change => ({ type: 'AttachEvidence', evidence })),
    ...[...was].filter(one => !ticked.has(one)).map((evidence): Change => ({ type: 'DetachEvidence', evidence }))
  ]
}

interface Giving {
  readonly at: AtStandard
  readonly key: string
}
const give = async ({ at, key }: Giving, { type, evidence }: Change): Promise<CommandFailure | null> => {
  const actor = actorOf(at.request)
  const done = await at.giving.give({
    id: commandIdOf(actor, `${key} ${type} ${evidence}`),
    command: { type, ...at.key, evidence, standards: [at.standard], on: at.options.today() },
    actor
  })()
  return isLeft(done) ? done.left : null
}

/** `null` once all of it is done; what stands in the way leaves what was done before it done. */
export const showChanges = async (
  at: AtStandard,
  sent: Pick<Sent, 'values' | 'key'>
): Promise<CommandFailure | null> => {
  for (const change of changesIn(sent)) {
    const failure = await give({ at, key: sent.key }, change)
    if (failure !== null) return failure
  }
  return null
}
/** A file that was kept for this standard is shown for it. */
export const showPiece = async (at: AtStandard, key: string, evidence: EvidenceId): Promise<CommandFailure | null> =>
  give({ at, key }, { type: 'AttachEvidence', evidence })
