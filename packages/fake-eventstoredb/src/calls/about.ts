/** What a server says of itself: what it supports, who is in its cluster, how it fares. */
import type { sendUnaryData, ServerUnaryCall, ServerWritableStream } from '@grpc/grpc-js'
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js'
import monitoring from '@eventstore/db-client/generated/monitoring_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import { notLeader, unavailable, withCode } from '../serving/refusals.ts'
import { delay } from '../faults/delay.ts'
import type { Met } from '../faults/fault.ts'
import type { Cluster, Member, Node } from './node.ts'

const streamsService = 'event_store.client.streams.streams'
const methods: ReadonlyArray<readonly [service: string, method: string, features: string[]]> = [
  [streamsService, 'read', ['position', 'events']],
  [streamsService, 'append', []],
  [streamsService, 'delete', []],
  [streamsService, 'tombstone', []],
  [streamsService, 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.monitoring.monitoring', 'stats', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []]
]

const refusalBy = (trouble: Met | undefined) => {
  if (trouble === undefined || trouble.type === 'Delayed') return undefined
  if (trouble.type === 'NotLeader') return notLeader(trouble.leader)
  return trouble.type === 'RawError' ? withCode(trouble.code, 'Raw') : unavailable()
}

type Answering<Response> = (call: ServerUnaryCall<shared.Empty, Response>, callback: sendUnaryData<Response>) => void

const answering =
  <Response>(method: 'features' | 'gossip', respond: (node: Node) => Response) =>
  (node: Node): Answering<Response> =>
  (_call, callback) => {
    const trouble = node.faults.meet({ method })
    if (trouble?.type === 'Silence') {
      trouble.fellSilent()
      return
    }
    const refusal = refusalBy(trouble)
    const answer = () => callback(refusal ?? null, refusal === undefined ? respond(node) : null)
    if (trouble?.type === 'Delayed') void delay(trouble).then(answer)
    else answer()
  }

export const supportedMethods = answering('features', ({ version }) => {
  const response = new features.SupportedMethods()
  response.setEventStoreServerVersion(version)
  for (const [service, name, list] of methods) {
    const method = new features.SupportedMethod()
    method.setServiceName(service)
    method.setMethodName(name)
    method.setFeaturesList(list)
    response.addMethods(method)
  }
  return response
})

const { LEADER, FOLLOWER } = gossipPb.MemberInfo.VNodeState

const memberInfo = ({ leader }: Cluster, member: Member) => {
  const info = new gossipPb.MemberInfo()
  const endPoint = new gossipPb.EndPoint()
  endPoint.setAddress(member.host)
  endPoint.setPort(member.port)
  info.setHttpEndPoint(endPoint)
  info.setIsAlive(member.alive)
  info.setState(member === leader ? LEADER : FOLLOWER)
  return info
}

export const gossip = answering('gossip', ({ cluster }) => {
  const response = new gossipPb.ClusterInfo()
  response.setMembersList(cluster.members.map(member => memberInfo(cluster, member)))
  return response
})

type StatsCall = ServerWritableStream<monitoring.StatsReq, monitoring.StatsResp>

export const stats = (node: Node) => (call: StatsCall) => {
  if (node.faults.meet({ method: 'stats' }) !== undefined) return call.emit('error', unavailable())
  const tell = () => {
    const response = new monitoring.StatsResp()
    response.getStatsMap().set('es-queue-length', '0').set('proc-mem', String(process.memoryUsage.rss()))
    call.write(response)
  }
  tell()
  const telling = setInterval(tell, Math.max(Number(call.request.getRefreshTimePeriodInMs()), 1))
  return call.on('cancelled', () => clearInterval(telling))
}
