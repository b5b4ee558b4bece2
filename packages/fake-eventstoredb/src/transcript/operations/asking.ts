/** Calls that the client library does not make: reads with the server's filters, and what a server says of itself. */
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js'
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import type supported from '@eventstore/db-client/generated/serverfeatures_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import monitoringGrpc from '@eventstore/db-client/generated/monitoring_grpc_pb.js'
import monitoring from '@eventstore/db-client/generated/monitoring_pb.js'
import { credentials } from '@grpc/grpc-js'
import { once } from 'node:events'
import { answered } from '../answered.ts'
import type { Operation } from '../operation.ts'
import type { Scene } from '../scene.ts'
import { addressIn } from './address.ts'
import { idIn } from './id-in.ts'

const { ReadReq } = streams
const { FilterOptions } = ReadReq.Options
const { FORWARDS, BACKWARDS } = ReadReq.Options.ReadDirection
type On = 'setStreamIdentifier' | 'setEventType'

interface FilteredRead {
  readonly on: On
  readonly prefix?: string
  readonly regex?: string
  readonly backwards?: boolean
  readonly count?: number
  readonly idsInHalves?: boolean
}

const filterOf = ({ on, prefix, regex }: FilteredRead) => {
  const expression = new FilterOptions.Expression()
  if (prefix !== undefined) expression.setPrefixList([prefix])
  if (regex !== undefined) expression.setRegex(regex)
  const filter = new FilterOptions()
  filter[on](expression)
  filter.setMax(5)
  filter.setCheckpointintervalmultiplier(1)
  return filter
}

const requestFor = (asked: FilteredRead) => {
  const options = new ReadReq.Options()
  const all = new ReadReq.Options.AllOptions()
  if (asked.backwards === true) all.setEnd(new shared.Empty())
  else all.setStart(new shared.Empty())
  options.setAll(all)
  options.setReadDirection(asked.backwards === true ? BACKWARDS : FORWARDS)
  options.setCount(String(asked.count ?? 1_000))
  const uuid = new ReadReq.Options.UUIDOption()
  if (asked.idsInHalves === true) uuid.setStructured(new shared.Empty())
  else uuid.setString(new shared.Empty())
  options.setUuidOption(uuid)
  options.setFilter(filterOf(asked))
  const request = new ReadReq()
  request.setOptions(options)
  return request
}

const typeIn = (response: streams.ReadResp, { names }: Scene) => {
  const event = response.getEvent()?.getEvent()
  const type = event?.getMetadataMap().get('type') ?? 'no event'
  return `${names.get(type) ?? type} ${event?.getStreamRevision() ?? ''} ${idIn(event?.getId())}`
}

const readFiltered = async (scene: Scene, asked: FilteredRead) => {
  const client = new streamsGrpc.StreamsClient(addressIn(scene.connectionString), credentials.createInsecure())
  const read = client.read(requestFor(asked))
  const seen: string[] = []
  read.on('data', (response: streams.ReadResp) => seen.push(typeIn(response, scene)))
  await once(read, 'end')
  client.close()
  return seen
}

const filtered = (name: string, asked: (scene: Scene) => FilteredRead): Operation => ({
  name: `everything read by the server’s filter: ${name}`,
  run: async scene => {
    await scene.client.appendToStream(scene.stream(), scene.events('x-1', 'y-1', 'x-2'))
    await scene.client.appendToStream(scene.stream('another'), scene.events('x-3', 'y-2'))
    return answered(readFiltered(scene, asked(scene)))
  }
})

const LEADER = gossipPb.MemberInfo.VNodeState.LEADER

const ask = <Answer>(call: (done: (error: Error | null, answer?: Answer) => void) => unknown) =>
  new Promise<Answer | undefined>((resolve, reject) => {
    call((error, answer) => (error === null ? resolve(answer) : reject(error)))
  })

const ours = [
  'streams.streams/read',
  'streams.streams/append',
  'streams.streams/batchappend',
  'streams.streams/delete',
  'streams.streams/tombstone',
  'gossip.gossip/read',
  'monitoring.monitoring/stats',
  'server_features.serverfeatures/getsupportedmethods'
]

const features = async ({ connectionString }: Scene) => {
  const client = new featuresGrpc.ServerFeaturesClient(addressIn(connectionString), credentials.createInsecure())
  const answer = await ask<supported.SupportedMethods>(done => client.getSupportedMethods(new shared.Empty(), done))
  client.close()
  const methods = answer?.getMethodsList() ?? []
  return methods
    .map(method => ({
      method: `${method.getServiceName().replace('event_store.client.', '')}/${method.getMethodName()}`,
      features: method.getFeaturesList()
    }))
    .filter(({ method }) => ours.includes(method))
    .sort((a, b) => (a.method < b.method ? -1 : 1))
}

const members = async ({ connectionString }: Scene) => {
  const client = new gossipGrpc.GossipClient(addressIn(connectionString), credentials.createInsecure())
  const answer = await ask<gossipPb.ClusterInfo>(done => client.read(new shared.Empty(), done))
  client.close()
  return (answer?.getMembersList() ?? []).map(member => ({
    alive: member.getIsAlive(),
    leads: member.getState() === LEADER,
    isWhereWeAsked:
      `${member.getHttpEndPoint()?.getAddress()}:${member.getHttpEndPoint()?.getPort()}` === addressIn(connectionString)
  }))
}

const stats = async ({ connectionString }: Scene) => {
  const client = new monitoringGrpc.MonitoringClient(addressIn(connectionString), credentials.createInsecure())
  const request = new monitoring.StatsReq()
  request.setRefreshTimePeriodInMs('100')
  const telling = client.stats(request)
  telling.on('error', () => undefined)
  const [first] = (await once(telling, 'data')) as [monitoring.StatsResp]
  telling.cancel()
  client.close()
  return { some: first.getStatsMap().getLength() > 0 }
}

export const asking: ReadonlyArray<Operation> = [
  filtered('streams by a prefix', scene => ({ on: 'setStreamIdentifier', prefix: scene.stream('the-') })),
  filtered('streams by an expression', scene => ({ on: 'setStreamIdentifier', regex: `${scene.stream('another')}$` })),
  filtered('types by a prefix', scene => ({ on: 'setEventType', prefix: scene.type('x-') })),
  filtered('types by an expression', scene => ({ on: 'setEventType', regex: `${scene.type('x-')}[13]$` })),
  filtered('types by a prefix, backwards', scene => ({
    on: 'setEventType',
    prefix: scene.type('x-'),
    backwards: true
  })),
  filtered('types by a prefix, ids in halves', scene => ({
    on: 'setEventType',
    prefix: scene.type('x-'),
    idsInHalves: true
  })),
  filtered('types by a prefix, one of them', scene => ({ on: 'setEventType', prefix: scene.type('x-'), count: 1 })),
  { name: 'what a server supports', run: scene => answered(features(scene)) },
  { name: 'who is in the cluster', run: scene => answered(members(scene)) },
  { name: 'how a server fares', run: scene => answered(stats(scene)) }
]
