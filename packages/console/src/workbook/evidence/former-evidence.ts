/** Which files of the library stood for a standard in the cycle before, under whatever code it had then. */
import { load } from '@cofc/application'
import {
  previousCycle,
  review,
  reviewKinds,
  streamOf,
  type Edition,
  type EvidenceId,
  type StandardCode
} from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Giving } from '../../options.ts'
import type { WorkbookKey } from '../key.ts'
import { earlierCodes } from '../last-cycle.ts'

interface AskFormer {
  readonly key: WorkbookKey
  readonly edition: Edition
  readonly standard: StandardCode
}
/** None where it cannot be told: the library is chosen from all the same. */
export const formerEvidence = async (
  { dependencies: { events, states } }: Pick<Giving, 'dependencies'>,
  { key: { community, cycle }, edition, standard }: AskFormer
): Promise<ReadonlySet<EvidenceId>> => {
  const former = new Set<EvidenceId>()
  for (const kind of reviewKinds) {
    const found = await load(events, states)(
      review,
      streamOf(review, { community, cycle: previousCycle(cycle), kind })
    )()
    if (isLeft(found) || found.right.state.status === 'NotOpened') continue
    const { evidence, edition: from } = found.right.state
    const codes = earlierCodes(edition, from)(standard)
    for (const { piece, standards } of evidence)
      if (piece !== null && standards.some(code => codes.includes(code))) former.add(piece)
  }
  return former
}
