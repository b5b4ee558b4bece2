/** The Append call, one for each append: what the client uses when credentials come with it. */
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js'
import { status } from '@grpc/grpc-js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { troubledAnswer } from '../faults/answers.ts'
import type { Expected } from '../log/commit-check.ts'
import type { Proposed } from '../log/recorded.ts'
import { append as write } from '../log/writing.ts'
import type { Refusal } from '../serving/refusals.ts'
import { excessOf, sizeOf, type Limits } from '../serving/limits.ts'
import {
  excessive,
  handlerThrew,
  missingProperty,
  notLeader,
  refusedByName,
  streamDeleted,
  withCode
} from '../serving/refusals.ts'
import { expectedIn, nameIn, proposedIn, textIn } from '../wire/proposals.ts'
import type { BatchAnswer } from '../wire/written.ts'
import { plainRefused, plainWritten } from '../wire/written.ts'
import type { Node } from './node.ts'
import { otherLeader } from './node.ts'

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>
type Reply = sendUnaryData<streams.AppendResp>

interface AppendInput {
  stream: string | undefined
  expected: Expected
  readonly events: Proposed[]
  size: number
}

/** Takes one message in; what is wrong with it, if anything. */
const taken = (asked: AppendInput, request: streams.AppendReq, limits: Limits): Refusal | undefined => {
  const options = request.getOptions()
  if (options !== undefined) {
    asked.stream = nameIn(options.getStreamIdentifier())
    asked.expected = expectedIn(options, options.getRevision())
    return undefined
  }
  const message = request.getProposedMessage()
  const proposed = message === undefined ? undefined : proposedIn(message)
  if (message !== undefined && textIn(message, 'type') === undefined) return missingProperty('type')
  if (proposed === undefined) return handlerThrew()
  asked.size += sizeOf(limits.kind, proposed)
  asked.events.push(proposed)
  const excess = excessOf(limits, proposed, asked.size)
  return excess === undefined ? undefined : excessive(excess)
}

const reply = (callback: Reply, { stream, expected }: AppendInput & { stream: string }, answer: BatchAnswer) => {
  switch (answer.type) {
    case 'Written': {
      callback(null, plainWritten(answer))
      return
    }
    case 'Conflict': {
      callback(null, plainRefused(expected, answer.actual))
      return
    }
    case 'ConflictUnsaid': {
      callback(null, plainRefused(expected, undefined))
      return
    }
    default:
      callback(refusalOf(answer, stream))
  }
}
type Conflicted = Extract<BatchAnswer, { type: 'Written' | 'Conflict' | 'ConflictUnsaid' }>
const refusalOf = (answer: Exclude<BatchAnswer, Conflicted>, stream: string): Refusal => {
  switch (answer.type) {
    case 'StreamDeleted':
      return streamDeleted(stream)
    case 'TooLarge':
    case 'EventTooLarge':
      return excessive(answer)
    case 'Refused':
      return refusedByName(answer)
    case 'Timeout':
    case 'BadRequest':
      return withCode(status.ABORTED, 'Operation timed out')
  }
}

const respond = async (node: Node, asked: AppendInput, callback: Reply) => {
  const { stream } = asked
  if (!stream) {
    callback(handlerThrew())
    return
  }
  const trouble = node.faults.meet({ method: 'append', stream })
  const doing = {
    replication: node.cluster.log.replication,
    store: () => write(node.cluster.log, { ...asked, stream })
  }
  const answered = await troubledAnswer(trouble, { ...doing, limit: node.limits.append })
  if (answered.type === 'Refused') callback(answered.error)
  else if (answered.type === 'Answer') reply(callback, { ...asked, stream }, answered.answer)
}

export const append = (node: Node) => (call: AppendCall, callback: Reply) => {
  const asked: AppendInput = { stream: undefined, expected: 'any', events: [], size: 0 }
  const leader = otherLeader(node, call.metadata)
  let refusal = leader === undefined ? undefined : notLeader(leader)
  call.on('data', (request: streams.AppendReq) => (refusal ??= taken(asked, request, node.limits)))
  call.on('end', () => (refusal === undefined ? void respond(node, asked, callback) : callback(refusal)))
}
