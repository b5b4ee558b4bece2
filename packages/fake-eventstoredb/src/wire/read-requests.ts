/** What a read asks for, taken from its message. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Expression, Filter } from '../serving/filter.ts'
import { passes } from '../serving/filter.ts'
import type { From } from '../serving/reading.ts'
import { nameIn } from './proposals.ts'
import { uuidHalves, uuidText } from './uuid.ts'

const { BACKWARDS } = streams.ReadReq.Options.ReadDirection

type Options = streams.ReadReq.Options

/** Events that the server reads at a time, and the window of a filter that names none. */
const pageSize = 32

const expressionIn = (asked: streams.ReadReq.Options.FilterOptions): Expression => {
  const onStream = asked.getStreamIdentifier()
  const expression = onStream ?? asked.getEventType()
  return {
    on: onStream === undefined ? 'type' : 'stream',
    regex: expression?.getRegex() ?? '',
    prefixes: expression?.getPrefixList() ?? []
  }
}

const filterIn = (options: Options): Filter | undefined => {
  const asked = options.getFilter()
  if (asked === undefined) return undefined
  const window = asked.hasMax() ? asked.getMax() : pageSize
  const checkpointInterval = window * asked.getCheckpointintervalmultiplier()
  return { passes: passes(expressionIn(asked)), window, checkpointInterval }
}

const fromStream = (asked: streams.ReadReq.Options.StreamOptions): From => {
  if (asked.hasStart()) return 'start'
  return asked.hasEnd() ? 'end' : BigInt(asked.getRevision())
}

/** Undefined for a position that no event could have: prepared after it was committed. */
const fromAll = (asked: streams.ReadReq.Options.AllOptions | undefined): From | undefined => {
  if (asked?.hasEnd()) return 'end'
  const position = asked?.getPosition()
  if (position === undefined) return 'start'
  const commit = BigInt(position.getCommitPosition())
  return BigInt(position.getPreparePosition()) > commit ? undefined : commit
}

const idsFor = (options: Options) => (options.getUuidOption()?.hasString() === true ? uuidText : uuidHalves)

/** Undefined when it cannot be. */
export const readRequest = (request: streams.ReadReq) => {
  const options = request.getOptions()
  const asked = options?.getStream()
  const from = asked === undefined ? fromAll(options?.getAll()) : fromStream(asked)
  if (options === undefined || from === undefined) return undefined
  return {
    stream: nameIn(asked?.getStreamIdentifier()),
    from,
    backwards: options.getReadDirection() === BACKWARDS,
    isSubscription: options.hasSubscription(),
    count: Number(options.getCount()),
    resolvesLinks: options.getResolveLinks(),
    filter: filterIn(options),
    ids: idsFor(options)
  }
}

export type ReadRequest = NonNullable<ReturnType<typeof readRequest>>
