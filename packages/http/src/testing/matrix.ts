/**
 * Every request that the access matrix is made of: each command, each state, each stream, each report and all else, about
 * one community, its review and its visit; and the page's word on each.
 */
import { commandNamed, commandTypes, entries, pathOf } from '@cofc/core'
import { eachReport, reports, type AnyReport } from '@cofc/reports'
import { commandsSaid, othersSaid, recordsSaid, reportsSaid, wordsSaid, type AccessRow } from './access-page.ts'
import { inPrivateOf } from '../openapi/value-schemas.ts'
import { exampleOf } from './examples.ts'

export interface MatrixRequest {
  /** As a row of the page is called. */
  readonly row: AccessRow
  readonly kind: 'command' | 'state' | 'words' | 'events' | 'report' | 'other' | 'alias'
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: string
  /** What the body is, where that is not JSON. */
  readonly type?: string
}
export const about = {
  ...{ community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', reviewer: 'R-001', edition: 'E1' },
  ...{ gathering: 'F-24', announcement: 'A-1', evidence: 'E-1', certificate: 'TC-0001-1', number: 'TC-0001-1' }
} as const
type Fields = Readonly<Record<string, unknown>>
const found = (rows: ReadonlyArray<AccessRow>, name: string): AccessRow => {
  const row = rows.find(({ what }) => what === name)
  if (row === undefined) throw new Error(`docs/access.md has no row for ${name}`)
  return row
}
const withPlace = (text: string): string => text.replaceAll(/:([a-z]+)/g, (_, name: keyof typeof about) => about[name])

const commands = commandTypes.map((type): MatrixRequest => {
  const named = commandNamed(type)
  if (named === null) throw new Error(type)
  const example = exampleOf({ codec: named.command.codec, inPrivate: inPrivateOf(named.command) }) as Fields
  const fields = ['community', 'cycle', ...named.aggregate.address]
  const place = Object.fromEntries(
    Object.entries(about).filter(([field]) => fields.includes(field) && field in example)
  )
  const key = { ...example, ...place }
  const url = `/api${pathOf(named.aggregate, key as Readonly<Record<string, string>>)}`
  return { row: found(commandsSaid, type), kind: 'command', method: 'POST', url, body: JSON.stringify(key) }
})

const records = entries.flatMap(({ aggregate }): ReadonlyArray<MatrixRequest> => {
  const [row, url] = [found(recordsSaid, aggregate.name), `/api${pathOf(aggregate, about)}`]
  return [
    { row, kind: 'state', method: 'GET', url },
    { row: found(wordsSaid, aggregate.name), kind: 'words', method: 'GET', url: `${url}?words=yes` },
    { row, kind: 'events', method: 'GET', url: `${url}/events` }
  ]
})

/** Of a report that tells more to some, what to ask for it. */
const variants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  national: { published: 'revision=1', provisional: 'revision=next' },
  'core-standards-met': { published: 'revision=1', provisional: 'revision=next' },
  'core-values': { published: 'revision=1', provisional: 'revision=next' },
  announcements: { public: 'audience=public', members: 'audience=Full' },
  waiting: { all: '', committee: 'who=committee', finance: 'who=finance' }
}
/** What has to be asked beside the address. */
const needed: Readonly<Record<string, string>> = {
  local: 'kind=peer-review',
  'account-document': `number=${about.number}`
}
const addressOf = (key: string, { address }: Pick<AnyReport, 'address'>): string =>
  ['/api/reports', key, ...address.map(field => `:${field}`)].join('/')
const ofReports = eachReport(reports).flatMap(({ key, report }): ReadonlyArray<MatrixRequest> => {
  const asked = variants[key] ?? { '': needed[key] ?? '' }
  return Object.entries(asked).map(([variant, query]) => ({
    ...{ row: found(reportsSaid, variant === '' ? key : `${key}, ${variant}`), kind: 'report', method: 'GET' },
    url: withPlace(addressOf(key, report)) + (query === '' ? '' : `?${query}`)
  }))
})

const keeping = 'POST /api/evidence/:community'
const boundary = 'a-boundary'
const inForm = (name: string, text: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`
const formWithFile = [
  ...[inForm('title', 'Minutes'), inForm('redaction', 'nobody-in-it'), inForm('on', '2024-01-31')],
  inForm('file"; filename="minutes.txt', 'Minutes of the house meeting'),
  `--${boundary}--\r\n`
].join('')
/** What is sent otherwise than as JSON. */
const formType: Readonly<Record<string, string>> = { [keeping]: `multipart/form-data; boundary=${boundary}` }
const erasure = JSON.stringify({ community: about.community, cycle: null, on: '2024-01-31' })
/** What is sent, by the address that it is sent to. */
const sent: Readonly<Record<string, string>> = {
  '/api/erasures': erasure,
  [keeping]: formWithFile,
  '/api/evidence/:community/:evidence/take-out': JSON.stringify({ on: '2024-01-31' }),
  '/api/words/count': JSON.stringify({ subject: 'community TC-0001', cycle: null })
}
/** What is sent to an address that is read as well stands in a row of its own: `POST /api/…`. */
const others = othersSaid.map((row): MatrixRequest => {
  const url = row.what.replace('POST ', '')
  const body = sent[row.what]
  const given = body === undefined ? ({ method: 'GET' } as const) : ({ method: 'POST', body } as const)
  const type = formType[row.what]
  return { row, kind: 'other', url: withPlace(url), ...given, ...(type === undefined ? {} : { type }) }
})

/** Where the same was found before there was anything but reports. */
const aliases = [...ofReports, ...others]
  .filter(({ url }) => /^\/api\/(reports\/(?!.*\/explain)|cycles$|communities\/[^/]+\/history)/.test(url))
  .map((request): MatrixRequest => ({ ...request, kind: 'alias', url: request.url.replace('/api', '') }))

export const matrix: ReadonlyArray<MatrixRequest> = [...commands, ...records, ...ofReports, ...others, ...aliases]
export const everyRow: ReadonlyArray<AccessRow> = [
  ...commandsSaid,
  ...recordsSaid,
  ...wordsSaid,
  ...reportsSaid,
  ...othersSaid
]
