/** The addresses that are about no aggregate: the feed, erasures, and what the server and the program say of themselves. */
import { clockHeader, operations } from '@cofc/content-store/over-http'
import { problemsOfFeed } from '../problem-types.ts'
import { answered, part, recordOf, schemaNamed, type Operation, type Paths, type Schema } from './parts.ts'
import { problemsAt } from './problem-responses.ts'

const toAnybody = { security: [] }
const query = (name: string, description: string, schema: Schema) =>
  ({ name, in: 'query', required: false, description, schema }) as const

const feed: Operation = {
  operationId: 'getFeed',
  summary: 'Every event there is, as pages of JSON or as a stream that goes on',
  tags: ['feed'],
  parameters: [
    query('after', 'the position behind which it begins', { type: 'string' }),
    query('types', 'types of events, with commas between them', { type: 'string' }),
    query('metadata', 'whether who recorded an event, and when, is told', { enum: ['yes', 'no'] }),
    query('limit', 'how many events a page has at most; not asked of a stream', {
      ...{ type: 'integer', minimum: 1, maximum: 500 }
    })
  ],
  responses: {
    '200': {
      description: 'A page, or the stream.',
      headers: { Link: { ...part('headers', 'Link') } },
      content: {
        'application/json': { schema: schemaNamed('FeedPage') },
        'text/event-stream': { schema: { type: 'string' } }
      }
    },
    ...problemsAt('feed', problemsOfFeed)
  }
}

const on = schemaNamed('PlainDate')
const ofCommunity = {
  ...recordOf({
    community: schemaNamed('CommunityId'),
    cycle: { anyOf: [schemaNamed('Cycle'), { type: 'null' }] },
    on
  }),
  additionalProperties: false
}
const ofReviewer = { ...recordOf({ reviewer: schemaNamed('ReviewerId'), on }), additionalProperties: false }
const example = (value: unknown) => ({ value })
const erasure: Operation = {
  operationId: 'erase',
  summary: 'Erase the words about a community, or what is private about a reviewer',
  tags: ['erasures'],
  parameters: [part('parameters', 'Idempotency-Key')],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: { anyOf: [ofCommunity, ofReviewer] },
        examples: {
          community: example({ community: 'TC-0042', cycle: null, on: '2024-03-31' }),
          reviewer: example({ reviewer: 'R-014', on: '2024-03-31' })
        }
      }
    }
  },
  responses: {
    '200': answered('How much was erased.', recordOf({ erased: { type: 'integer', minimum: 0 } }), {
      'Idempotent-Replayed': { ...part('headers', 'Idempotent-Replayed') }
    }),
    ...problemsAt('erasure')
  }
}

const words: Operation = {
  operationId: 'askWords',
  summary: 'The content store of this machine, for other servers of the network alone',
  description:
    'What is asked and answered belongs to one version of the program: @cofc/content-store-http asks it. No person may.',
  tags: ['words'],
  parameters: [
    {
      ...{ name: 'operation', in: 'path', required: true, description: 'what is to be done' },
      schema: { enum: Object.keys(operations) }
    },
    {
      ...{ name: clockHeader, in: 'header', required: true },
      description: 'the time on the machine that asks, as ISO text in UTC: at most ten minutes from that of this one',
      schema: { type: 'string' }
    }
  ],
  requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
  responses: { '200': answered('What came of it.', recordOf({ answer: {} })), ...problemsAt('words') }
}

const denial = recordOf({
  subject: {
    type: 'string',
    description: 'the id of the grant or key, as beside the events; nobody where it is not known'
  },
  route: { type: 'string', description: 'the pattern of the address' },
  command: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  community: { anyOf: [schemaNamed('CommunityId'), { type: 'null' }] },
  reason: { enum: ['not-authenticated', 'denied', 'not-our-host'] },
  from: { type: 'string' },
  until: { type: 'string' },
  times: { type: 'integer', minimum: 1 }
})
const denials: Operation = {
  operationId: 'getDenials',
  summary: 'Who was denied what, the latest first',
  tags: ['about'],
  parameters: [part('parameters', 'If-None-Match')],
  responses: {
    '200': answered('The latest 500.', recordOf({ denials: { type: 'array', items: denial } }), {
      ETag: { ...part('headers', 'ETag') }
    }),
    ...problemsAt('state')
  }
}

const text: Schema = { type: 'string' }
const inPath = (name: string, description: string, pattern: string) =>
  ({ name, in: 'path', required: true, description, schema: { type: 'string', pattern } }) as const
const checkpoint: Operation = {
  operationId: 'getCheckpoint',
  summary: 'How far the log of the history has come, signed (C2SP tlog-checkpoint)',
  tags: ['log'],
  parameters: [part('parameters', 'If-None-Match')],
  responses: {
    '200': {
      description: 'The latest checkpoint, as a signed note.',
      headers: { ETag: { ...part('headers', 'ETag') } },
      content: { 'text/plain': { schema: text } }
    },
    ...problemsAt('state')
  }
}
const tileOperation = (
  operationId: string,
  ofWhat: string,
  more: ReadonlyArray<ReturnType<typeof inPath>>
): Operation => ({
  ...{ operationId, tags: ['log'] },
  summary: `The hashes of ${ofWhat} of the log (C2SP tlog-tiles): they never change, so they are asked for once`,
  parameters: [inPath('level', 'the level of the tile, 0 for leaves', '^[0-9]{1,2}$'), ...more],
  responses: {
    '200': {
      description: 'Hashes of 32 bytes each.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    },
    ...problemsAt('state')
  }
})
const tile = tileOperation('getTile', 'a full tile', [
  inPath('index', 'its place on that level in three digits; from 1000 on `x001/234`', '^[0-9]{3}$')
])
const partialTile = tileOperation('getPartialTile', 'a tile that is not full', [
  inPath('index', 'its place on that level in three digits, and `.p`', '^[0-9]{3}[.]p$'),
  inPath('width', 'how many of its hashes', '^[1-9][0-9]{0,2}$')
])
const proof: Operation = {
  operationId: 'getProof',
  summary:
    'That an event is in the log (C2SP tlog-proof, the event with it), or that the log begins with an earlier one',
  tags: ['log'],
  parameters: [
    query('stream', 'the stream of the event', text),
    query('version', 'its place in its stream, 1 for the first', { type: 'integer', minimum: 1 }),
    query('earlier', 'a size that was seen before', { type: 'integer', minimum: 1 }),
    query('size', 'a larger size, that was signed', { type: 'integer', minimum: 1 }),
    part('parameters', 'If-None-Match')
  ],
  responses: {
    '200': answered(
      'The receipt of the event, or the hashes between the two sizes in base64.',
      {
        anyOf: [
          recordOf({ receipt: text }),
          recordOf({
            ...{ earlier: { type: 'integer' }, size: { type: 'integer' } },
            path: { type: 'array', items: text }
          })
        ]
      },
      { ETag: { ...part('headers', 'ETag') } }
    ),
    ...problemsAt('state')
  }
}

const described = (operationId: string, summary: string, schema: Schema): Operation => ({
  ...{ operationId, summary, tags: ['about'], ...toAnybody },
  responses: { '200': answered(summary, schema), ...problemsAt('description') }
})

const standing = recordOf({
  report: { type: 'string' },
  unseenSince: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  parked: {},
  status: { enum: ['current', 'behind', 'stopped'] }
})
const readiness: Schema = {
  type: 'object',
  properties: {
    ready: { type: 'boolean' },
    reports: { type: 'array', items: standing },
    reactions: recordOf({ status: { enum: ['current', 'stopped'] } }),
    log: recordOf({ status: { enum: ['current', 'stopped'] } })
  },
  required: ['ready', 'reports']
}
const readyProblems = problemsAt('ready')
const health: Operation = {
  ...{ operationId: 'getHealth', summary: 'Whether the process answers', tags: ['about'], ...toAnybody },
  responses: { '200': answered('It does.', recordOf({ status: { const: 'alive' } })), ...problemsAt('health') }
}
const ready: Operation = {
  ...{
    operationId: 'getReadiness',
    summary: 'Whether reports and reactions have caught up',
    tags: ['about'],
    ...toAnybody
  },
  responses: {
    '200': answered('They have.', readiness),
    ...readyProblems,
    '503': {
      description: 'They have not, or it is not known.',
      content: {
        'application/json': { schema: readiness },
        'application/problem+json': { schema: schemaNamed('Problem') }
      }
    }
  }
}

const metrics: Operation = {
  operationId: 'getMetrics',
  summary: 'How the server fares, as Prometheus reads it, where it was started so',
  tags: ['about'],
  responses: {
    '200': { description: 'The metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
    ...problemsAt('metrics')
  }
}

export const otherPaths: Paths = {
  '/api/events': { get: feed },
  '/api/denials': { get: denials },
  '/api/log/checkpoint': { get: checkpoint },
  '/api/log/tile/{level}/{index}': { get: tile },
  '/api/log/tile/{level}/{index}/{width}': { get: partialTile },
  '/api/log/proof': { get: proof },
  '/api/erasures': { post: erasure },
  '/api/words/{operation}': { post: words },
  '/api/openapi.json': { get: described('getOpenApi', 'This description', { type: 'object' }) },
  '/api/asyncapi.json': { get: described('getAsyncApi', 'The catalogue of events, as AsyncAPI', { type: 'object' }) },
  '/api/problems': { get: described('getProblems', 'Every type of problem there is', schemaNamed('ProblemTypes')) },
  '/health': { get: health },
  '/ready': { get: ready },
  '/metrics': { get: metrics }
}
