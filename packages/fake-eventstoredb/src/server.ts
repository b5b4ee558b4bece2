/** The services behind a gate. */
import { Server, ServerCredentials } from '@grpc/grpc-js'
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import monitoringGrpc from '@eventstore/db-client/generated/monitoring_grpc_pb.js'
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { gossip, stats, supportedMethods } from './calls/about.ts'
import { append } from './calls/append.ts'
import { batchAppend } from './calls/batch-append.ts'
import type { Node } from './calls/node.ts'
import { read } from './calls/read.ts'
import { softDelete, tombstone } from './calls/remove.ts'
import type { Gate } from './gate/gate.ts'
import { openGate } from './gate/gate.ts'

/** The largest message that the server takes, whatever the limit on an append. */
const largestMessage = 16 * 1024 * 1024

export interface Serving {
  readonly gate: Gate
  readonly end: () => Promise<void>
}

export const serve = async (node: Node, port: number): Promise<Serving> => {
  const server = new Server({ 'grpc.max_receive_message_length': largestMessage, 'grpc.max_send_message_length': -1 })
  server.addService(streamsGrpc.StreamsService, {
    read: read(node),
    append: append(node),
    batchAppend: batchAppend(node),
    delete: softDelete(node),
    tombstone: tombstone(node)
  })
  server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: supportedMethods(node) })
  server.addService(gossipGrpc.GossipService, { read: gossip(node) })
  server.addService(monitoringGrpc.MonitoringService, { stats: stats(node) })
  const behind = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error)
    )
  })
  const gate = await openGate(port, behind)
  return {
    gate,
    end: async () => {
      await gate.close()
      server.forceShutdown()
    }
  }
}
