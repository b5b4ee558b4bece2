/** The Delete and Tombstone calls: a deleted stream can be written again, a tombstoned one never. */
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js'
import { status } from '@grpc/grpc-js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { troubledAnswer } from '../faults/answers.ts'
import type { Expected } from '../log/commit-check.ts'
import type { Outcome } from '../log/writing.ts'
import { remove } from '../log/writing.ts'
import type { Refusal } from '../serving/refusals.ts'
import { handlerThrew, notLeader, streamDeleted, withCode, wrongExpectedVersion } from '../serving/refusals.ts'
import { expectedIn, nameIn } from '../wire/proposals.ts'
import type { BatchAnswer } from '../wire/written.ts'
import { placed } from '../wire/written.ts'
import type { Node } from './node.ts'
import { otherLeader } from './node.ts'

type Request = streams.DeleteReq | streams.TombstoneReq
type Position = Extract<Outcome, { type: 'Written' }>

const numbers = { any: '-2', no_stream: '-1', stream_exists: '-4' } as const
const asNumber = (expected: Expected) => (typeof expected === 'bigint' ? String(expected) : numbers[expected])

interface RemoveRequest {
  readonly stream: string
  readonly expected: Expected
}

const refused = (answer: Exclude<BatchAnswer, Position>, { stream, expected }: RemoveRequest): Refusal => {
  if (answer.type === 'StreamDeleted') return streamDeleted(stream)
  if (answer.type !== 'Conflict' && answer.type !== 'ConflictUnsaid')
    return withCode(status.ABORTED, 'Operation timed out')
  const actual = answer.type === 'Conflict' ? String(answer.actual) : ''
  return wrongExpectedVersion({ operation: 'Delete', stream, expected: asNumber(expected), actual })
}

interface Kind<Response> {
  readonly forGood: boolean
  readonly respond: (at: Position) => Response
}

const askedIn = ({ request }: { readonly request: Request }) => {
  const options = request.getOptions()
  const stream = nameIn(options?.getStreamIdentifier())
  return options === undefined || stream === undefined
    ? undefined
    : { stream, expected: expectedIn(options, options.getRevision()) }
}

const removing = <Response>({ forGood, respond }: Kind<Response>) => {
  const method = forGood ? 'tombstone' : 'delete'
  const answer = async (node: Node, asked: RemoveRequest, callback: sendUnaryData<Response>) => {
    const trouble = node.faults.meet({ method, stream: asked.stream })
    const doing = {
      replication: node.cluster.log.replication,
      store: () => remove(node.cluster.log, { ...asked, forGood })
    }
    const answered = await troubledAnswer(trouble, { ...doing, limit: 0 })
    if (answered.type === 'Refused') callback(answered.error)
    if (answered.type !== 'Answer') return
    if (answered.answer.type === 'Written') callback(null, respond(answered.answer))
    else callback(refused(answered.answer, asked))
  }
  return (node: Node) => (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => {
    const asked = askedIn(call)
    const leader = otherLeader(node, call.metadata)
    if (leader !== undefined) callback(notLeader(leader))
    else if (asked === undefined) callback(handlerThrew())
    else void answer(node, asked, callback)
  }
}

export const softDelete = removing({
  forGood: false,
  respond: ({ position = 0n }) => {
    const response = new streams.DeleteResp()
    response.setPosition(placed(new streams.DeleteResp.Position(), position))
    return response
  }
})

export const tombstone = removing({
  forGood: true,
  respond: ({ position = 0n }) => {
    const response = new streams.TombstoneResp()
    response.setPosition(placed(new streams.TombstoneResp.Position(), position))
    return response
  }
})
