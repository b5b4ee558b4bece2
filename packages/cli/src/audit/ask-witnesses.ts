/** The witnesses of a policy file that have an address, asked for the latest checkpoint one after the other. */
import {
  askWitness,
  witnessAddresses,
  type AskingFailure,
  type AskingWitness,
  type KeptNote,
  type LogStore
} from '@cofc/audit'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { reasonOf } from '../system-error.ts'

/** In milliseconds. */
const patience = 10_000

const post: AskingWitness['post'] = async (url, body) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(patience),
      redirect: 'error'
    })
    return right({ status: response.status, body: await response.text() })
  } catch (error) {
    return left(reasonOf(error))
  }
}

export interface Witnessed {
  readonly latest: KeptNote
  /** Witnesses that did not answer. */
  readonly away: ReadonlyArray<Extract<AskingFailure, { readonly type: 'WitnessUnavailable' }>>
}

/** One that is away is passed over; one that knows more than the log, or another history, ends it. */
export const askWitnesses = async (
  log: LogStore,
  latest: KeptNote,
  policy: string
): Promise<Either<AskingFailure, Witnessed>> => {
  let witnessed: Witnessed = { latest, away: [] }
  for (const witness of witnessAddresses(policy)) {
    const asked = await askWitness({ log, witness, post })(witnessed.latest)()
    if (!isLeft(asked)) witnessed = { ...witnessed, latest: asked.right }
    else if (asked.left.type !== 'WitnessUnavailable') return asked
    else witnessed = { ...witnessed, away: [...witnessed.away, asked.left] }
  }
  return right(witnessed)
}
