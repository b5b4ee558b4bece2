/** The BatchAppend call: one for many appends, each known by its correlation id, and each perhaps in several parts. */
import type { ServerDuplexStream } from '@grpc/grpc-js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type streams from '@eventstore/db-client/generated/streams_pb.js'
import { randomUUID } from 'node:crypto'
import { troubledAnswer } from '../faults/answers.ts'
import type { Expected } from '../log/commit-check.ts'
import type { Proposed } from '../log/recorded.ts'
import { append } from '../log/writing.ts'
import { excessOf, sizeOf } from '../serving/limits.ts'
import { notLeader } from '../serving/refusals.ts'
import { expectedIn, nameIn, proposedIn } from '../wire/proposals.ts'
import { uuidIn, uuidText } from '../wire/uuid.ts'
import type { BatchAnswer } from '../wire/written.ts'
import { batchResponse } from '../wire/written.ts'
import type { Node } from './node.ts'
import { otherLeader } from './node.ts'

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>

interface Pending {
  readonly correlation: string
  /** The same, in the form that the caller gave it in. */
  readonly answerUnder: shared.UUID | undefined
  readonly stream: string
  readonly expected: Expected
  readonly events: Proposed[]
  size: number
}

const started = (request: streams.BatchAppendReq, correlation: string): Pending | undefined => {
  const options = request.getOptions()
  const stream = nameIn(options?.getStreamIdentifier())
  if (options === undefined || stream === undefined) return undefined
  const expected = expectedIn(options, options.getStreamPosition())
  return { correlation, answerUnder: request.getCorrelationId(), stream, expected, events: [], size: 0 }
}

/** In milliseconds; the server itself waits no longer for a write. */
const patience = 2_000

const timeLeft = (request: streams.BatchAppendReq) => {
  const deadline = request.getOptions()?.getDeadline()
  return deadline === undefined ? patience : Math.min(deadline.toDate().getTime() - Date.now(), patience)
}

/** Undefined as long as more parts are to come and nothing is wrong with those that came. */
const verdictOn = (
  { limits }: Node,
  pending: Pending,
  request: streams.BatchAppendReq
): BatchAnswer | 'Whole' | undefined => {
  if (timeLeft(request) <= 0) return { type: 'Timeout' }
  for (const message of request.getProposedMessagesList()) {
    const proposed = proposedIn(message)
    if (proposed === undefined || pending.stream === '') return { type: 'BadRequest' }
    pending.events.push(proposed)
    pending.size += sizeOf(limits.kind, proposed)
    const excess = excessOf(limits, proposed, pending.size)
    if (excess !== undefined) return excess
  }
  return request.getIsFinal() ? 'Whole' : undefined
}

/** What could not be read is still waited for, and when its time is up that is answered too. */
const refuse = (call: BatchCall, pending: Pending, { verdict, after }: { verdict: BatchAnswer; after: number }) => {
  call.write(batchResponse(pending, verdict))
  if (verdict.type !== 'BadRequest' || pending.stream === '') return
  const timer = setTimeout(() => call.write(batchResponse(pending, { type: 'Timeout' })), after)
  call.on('cancelled', () => clearTimeout(timer))
}

const respond = async (node: Node, call: BatchCall, pending: Pending) => {
  const trouble = node.faults.meet({ method: 'batchAppend', stream: pending.stream })
  const doing = { replication: node.cluster.log.replication, store: () => append(node.cluster.log, pending) }
  const answered = await troubledAnswer(trouble, { ...doing, limit: node.limits.append })
  if (answered.type === 'CleanEnd') call.end()
  else if (answered.type === 'Refused') call.emit('error', answered.error)
  else if (answered.type === 'Answer') {
    const answerUnder = answered.toNobody ? uuidText(randomUUID()) : pending.answerUnder
    call.write(batchResponse({ ...pending, answerUnder }, answered.answer))
  }
}

type Parts = Map<string, Pending>

const take = (node: Node, call: BatchCall, { parts, request }: { parts: Parts; request: streams.BatchAppendReq }) => {
  const correlation = uuidIn(request.getCorrelationId())
  const pending = correlation === undefined ? undefined : (parts.get(correlation) ?? started(request, correlation))
  if (pending === undefined) return
  parts.set(pending.correlation, pending)
  const verdict = verdictOn(node, pending, request)
  if (verdict === undefined) return
  parts.delete(pending.correlation)
  if (verdict === 'Whole') void respond(node, call, pending)
  else refuse(call, pending, { verdict, after: timeLeft(request) })
}

export const batchAppend = (node: Node) => (call: BatchCall) => {
  const parts: Parts = new Map()
  const leader = otherLeader(node, call.metadata)
  call.on('data', (request: streams.BatchAppendReq) => {
    if (leader === undefined) take(node, call, { parts, request })
    else call.emit('error', notLeader(leader))
  })
  call.on('end', () => call.end())
}
