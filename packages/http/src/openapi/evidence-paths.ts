/** The addresses of the evidence library: what is in it, its files, one more, one taken out, and the file that a review shows. */
import { kindsOfFiles } from '@cofc/application'
import { redactions, reviewKinds } from '@cofc/core'
import { refusalsOf } from '../problem-types.ts'
import {
  answered,
  part,
  recordOf,
  schemaNamed,
  type Operation,
  type Parameter,
  type Paths,
  type Reference,
  type Schema
} from './parts.ts'
import { problemsAt } from './problem-responses.ts'

const tags = ['evidence']
const text: Schema = { type: 'string' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const inPath = (name: string, description: string, schema: Schema): Parameter => ({
  ...{ name, in: 'path', required: true, description, schema }
})
const community = part('parameters', 'community')
const evidence = inPath('evidence', 'which piece of evidence', schemaNamed('EvidenceId'))
const key = part('parameters', 'Idempotency-Key')
const refusals = refusalsOf.get('community') ?? []
const replayed = { 'Idempotent-Replayed': { ...part('headers', 'Idempotent-Replayed') } }
const outcome: Schema = { enum: ['applied', 'already-so'] }

const redaction: Schema = {
  enum: [...redactions],
  description: 'that nobody can be told in it, or that what told of them was removed'
}
const until: Schema = { ...orNull(schemaNamed('PlainDate')), description: 'the last day on which it is valid' }
const piece = recordOf({
  evidence: schemaNamed('EvidenceId'),
  title: { ...orNull(text), description: 'what it is, in words; null where they were erased' },
  note: { ...orNull(text), description: 'what was removed, where somebody said so' },
  file: {
    ...orNull(recordOf({ bytes: { type: 'integer', minimum: 1 }, sha256: text, mediaType: text })),
    description: 'what the file is, by what is in it; null where it was erased'
  },
  ...{ redaction, validUntil: until, keptOn: schemaNamed('PlainDate') },
  shownFor: {
    ...listOf(recordOf({ kind: { enum: [...reviewKinds] }, standards: listOf(schemaNamed('StandardCode')) })),
    description: 'in the reviews of the cycle that is asked about; empty where none is'
  }
})
const list: Operation = {
  operationId: 'getEvidence',
  summary: 'What is in the evidence library of a community, the latest first',
  tags,
  parameters: [
    community,
    {
      ...{ name: 'cycle', in: 'query', required: false, schema: schemaNamed('Cycle') },
      description: 'only what the reviews of this cycle show, with the standards for which they do'
    }
  ],
  responses: {
    '200': answered(
      'The pieces.',
      recordOf({ community: schemaNamed('CommunityId'), cycle: orNull(schemaNamed('Cycle')), pieces: listOf(piece) })
    ),
    ...problemsAt('evidence')
  }
}

const keep: Operation = {
  operationId: 'keepEvidence',
  summary: 'Keep a file in the evidence library: a PDF, a picture, an office file or text of at most 20 MB',
  description:
    'The fields come before the file. It is refused unread where Content-Length says that it is too large, and otherwise once it is. What is in the file says of which kind it is, and its name must agree. The same file is kept once. A file may take half an hour, as long as 64 KiB of it come every 30 seconds.',
  tags,
  parameters: [community, key],
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: {
            title: { ...text, description: 'what it is; it names nobody' },
            redaction,
            note: { ...text, description: 'what was removed, where there is something to say' },
            validUntil: { ...schemaNamed('PlainDate') },
            on: schemaNamed('PlainDate'),
            file: { type: 'string', format: 'binary' }
          },
          required: ['title', 'redaction', 'on', 'file'],
          additionalProperties: false
        }
      }
    }
  },
  responses: {
    '200': answered(
      'It is in the library; already-so where the same file was.',
      recordOf({ outcome, evidence: schemaNamed('EvidenceId') }),
      replayed
    ),
    ...problemsAt('sentFile', refusals)
  }
}

const bytes: Schema = { type: 'string', format: 'binary' }
const fileAt = (operationId: string, summary: string, parameters: ReadonlyArray<Parameter | Reference>): Operation => ({
  ...{ operationId, summary, tags, parameters: [...parameters, part('parameters', 'If-None-Match')] },
  responses: {
    '200': {
      description: 'The file as it was sent, to be saved.',
      headers: { ETag: { ...part('headers', 'ETag') } },
      content: Object.fromEntries(kindsOfFiles.map(type => [type, { schema: bytes }]))
    },
    ...problemsAt('file')
  }
})
const ofShown: ReadonlyArray<Parameter | Reference> = [
  community,
  inPath('cycle', 'the cycle of the review', schemaNamed('Cycle')),
  inPath('kind', 'the kind of the review', { enum: [...reviewKinds] }),
  evidence
]

const takeOut: Operation = {
  operationId: 'takeOutEvidence',
  summary: 'Take a file out of the evidence library, which erases it for good',
  tags,
  parameters: [community, evidence, key],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: { ...recordOf({ on: schemaNamed('PlainDate') }), additionalProperties: false },
        examples: { takenOut: { value: { on: '2024-03-31' } } }
      }
    }
  },
  responses: {
    '200': answered('It is erased; already-so where it was.', recordOf({ outcome }), replayed),
    ...problemsAt('erasure', refusals)
  }
}

export const evidencePaths: Paths = {
  '/api/evidence/{community}': { get: list, post: keep },
  '/api/evidence/{community}/{evidence}': {
    get: fileAt('getEvidenceFile', 'The file of a piece of evidence, for those whose library it is', [
      ...[community, evidence]
    ])
  },
  '/api/evidence/{community}/{evidence}/take-out': { post: takeOut },
  '/api/evidence-shown/{community}/{cycle}/{kind}/{evidence}': {
    get: fileAt('getShownEvidence', 'The file of a piece of evidence that a review shows', ofShown)
  }
}
