/** The addresses of reports, of cycles and of histories: what they are asked is said by the report. */
import { cyclesOnRecord, eachReport, reports, type AnyField } from '@cofc/reports'
import type * as t from 'io-ts'
import { csv, xlsx } from '../negotiate.ts'
import { spelt } from '../parameters.ts'
import { explainedReports } from '../figure-routes.ts'
import { problemsOfFigures, problemsOfReports } from '../problem-types.ts'
import { diffFields, explainFields, recordFields } from '../replay-routes.ts'
import { part, pascal, type Operation, type Parameter, type Paths, type Schema, schemaNamed } from './parts.ts'
import { problemsAt } from './problem-responses.ts'
import { spokenSchema } from './value-schemas.ts'

/** Where a codec says nothing more, any text may be tried. */
const schemaOf = ({ codec }: AnyField): Schema => {
  const schema = spokenSchema(codec as t.Mixed)
  return '$ref' in schema || 'enum' in schema ? schema : { type: 'string' }
}
const parameter = (name: string, field: AnyField, isInPath: boolean): Parameter => ({
  name: isInPath ? name : spelt(name),
  in: isInPath ? 'path' : 'query',
  required: isInPath || (field.optional !== true && field.absent === undefined),
  description: `${field.says}: ${field.expected}`,
  schema: schemaOf(field)
})

/** What may be asked of every report: where it is to stand at least. */
const waiting = ['at-least', 'wait'].map(name => part('parameters', name))

/** A workbook is bytes, of which OpenAPI says nothing more than their type. */
const asTable = { [csv]: { schema: { type: 'string' } }, [xlsx]: { schema: {} } } as const
const told = (says: string, headers: Readonly<Record<string, Schema>>, schema: Schema = { description: says }) => ({
  description: says,
  headers: { ETag: { ...part('headers', 'ETag') }, ...headers },
  content: { 'application/json': { schema }, ...asTable }
})
const lacking = Object.fromEntries(
  ['Cofc-Parked-Streams', 'Cofc-Halted-Reports', 'Cofc-Unfinished-Imports'].map(name => [
    name,
    { ...part('headers', name) }
  ])
)

const reportPaths: ReadonlyArray<readonly [string, { readonly get: Operation }]> = eachReport(reports).map(
  ({ key, report: { says, ask, address, asItStood } }) => [
    ['/api/reports', key, ...address.map(field => `{${field}}`)].join('/'),
    {
      get: {
        operationId: `get${pascal(key)}Report`,
        summary: `Read ${says}`,
        tags: ['reports'],
        parameters: [
          ...Object.entries(ask as Readonly<Record<string, AnyField>>).map(([name, field]) =>
            parameter(name, field, address.includes(name))
          ),
          ...(asItStood === true ? [part('parameters', 'as-at')] : []),
          ...waiting,
          part('parameters', 'If-None-Match')
        ],
        responses: { '200': told(says, lacking), ...problemsAt('report', problemsOfReports.get(key)) }
      }
    }
  ]
)

/** Without a figure all that can be asked for are listed. */
const figurePaths: ReadonlyArray<readonly [string, { readonly get: Operation }]> = explainedReports.map(
  ({ key, list: { address }, figure: { says, ask } }) => [
    `${['/api/reports', key, ...address.map(field => `{${field}}`)].join('/')}/explain`,
    {
      get: {
        operationId: `explain${pascal(key)}Figure`,
        summary: `Read ${says}; without a figure, the figures that there are`,
        tags: ['reports'],
        parameters: [
          ...Object.entries(ask as Readonly<Record<string, AnyField>>).map(([name, field]) =>
            parameter(name, name === 'figure' ? { ...field, optional: true } : field, address.includes(name))
          ),
          ...waiting,
          part('parameters', 'If-None-Match')
        ],
        responses: { '200': told(says, lacking), ...problemsAt('report', problemsOfFigures.get(key)) }
      }
    }
  ]
)

interface AskedOfHistory {
  readonly fields: Readonly<Record<string, AnyField>>
  readonly schema: Schema
  /** Whether it is to be had as a table, too. */
  readonly isTable?: true
}
/** What is asked of the history of one community, with every field but the community beside the address. */
const replayPath = (summary: string, operationId: string, { fields, schema, isTable }: AskedOfHistory) => ({
  get: {
    ...{ operationId, summary, tags: ['reports'] },
    parameters: [
      ...Object.entries(fields).map(([name, field]) => parameter(name, field, name === 'community')),
      part('parameters', 'If-None-Match')
    ],
    responses: {
      '200': {
        description: summary,
        headers: { ETag: { ...part('headers', 'ETag') } },
        content: {
          'application/json': { schema },
          ...(isTable === true ? asTable : {})
        }
      },
      ...problemsAt('state')
    }
  }
})

export const readPaths: Paths = {
  ...Object.fromEntries(reportPaths),
  ...Object.fromEntries(figurePaths),
  '/api/cycles': {
    get: {
      ...{ operationId: 'getCycles', summary: `Read ${cyclesOnRecord.says}`, tags: ['reports'] },
      parameters: [...waiting, part('parameters', 'If-None-Match')],
      responses: { '200': told(cyclesOnRecord.says, {}, schemaNamed('Cycles')), ...problemsAt('report') }
    }
  },
  '/api/communities/{community}/explain': replayPath(
    'Which event made a field of a community what it is, and what that event rests on',
    'explainField',
    { fields: explainFields, schema: { type: 'array', items: { type: 'object' } } }
  ),
  '/api/communities/{community}/membership-record': replayPath(
    'The membership record of a community, line by line',
    'getMembershipRecord',
    { fields: recordFields, schema: { type: 'object' }, isTable: true }
  ),
  '/api/communities/{community}/diff': replayPath(
    'What differs between two times in all that is recorded of a community',
    'getDifference',
    { fields: diffFields, schema: { type: 'object' } }
  ),
  '/api/communities/{community}/history': {
    get: {
      ...{ operationId: 'getHistory', summary: 'Everything about one community, in order', tags: ['reports'] },
      parameters: [...['community', 'as-of', 'as-at', 'If-None-Match'].map(name => part('parameters', name))],
      responses: {
        '200': {
          description: 'The events and the state after each.',
          headers: { ETag: { ...part('headers', 'ETag') } },
          content: { 'application/json': { schema: schemaNamed('History') } }
        },
        ...problemsAt('state')
      }
    }
  }
}
