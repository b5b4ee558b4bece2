/**
 * Whether an answer is one that the OpenAPI document declares: its status, its type and its body. Asked of every answer that
 * the tests get, as a proxy between them and the server would, without the 185 packages of one.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { PlainDate } from '@cofc/core'
import type { OpenApi } from '../openapi/document.ts'
import type { Answered, Operation } from '../openapi/parts.ts'

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as OpenApi
/** Compiled quickly rather than to run quickly: a test file asks few answers of many schemas. */
const quickly = { inlineRefs: false, validateSchema: false, code: { optimize: false } } as const
const ajv = new Ajv2020({ strict: false, formats: { date: text => PlainDate.is(text) }, ...quickly })
ajv.addSchema({ $id: 'openapi', ...document })

const compiled = new Map<string, ValidateFunction>()
/** Compiled where they are found, for what they name is found from there. */
const validatorAt = (pointer: string): ValidateFunction => {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
  compiled.set(pointer, known)
  return known
}
const escaped = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7B', '{').replaceAll('%7D', '}')

const templates = Object.keys(document.paths).map(template => ({
  template,
  pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]*').replaceAll('.', '\\.')}$`)
}))
interface Found {
  readonly answered: Answered
  readonly pointer: string
}
const resolve = (response: Answered | { readonly $ref: string }, pointer: string): Found => {
  if (!('$ref' in response)) return { answered: response, pointer }
  const name = response.$ref.split('/').at(-1) ?? ''
  const responses = document.components.responses as Readonly<Record<string, Answered>>
  return { answered: responses[name] ?? { description: '' }, pointer: `/components/responses/${name}` }
}

export interface AnsweredRequest {
  readonly method: string
  readonly url: string
  readonly status: number
  readonly contentType: string
  readonly body: string
}
/** What no operation answers: an address or a method that there is none of, or a name that is not of this machine. */
const nowhere: ReadonlyArray<number> = [400, 401, 404, 405, 414, 421, 429, 503]

const bodyWrong = ({ answered, pointer }: Found, { contentType, body }: AnsweredRequest): string | null => {
  const [type = ''] = contentType.split(';')
  const { content } = answered
  if (content === undefined) return body === '' ? null : 'a body is not declared'
  if (content[type] === undefined) return `${type} is not declared`
  if (!type.endsWith('json')) return null
  const fits = validatorAt(`${pointer}/content/${escaped(type)}/schema`)
  return fits(JSON.parse(body)) ? null : ajv.errorsText(fits.errors)
}

interface OperationFound {
  readonly operation: Operation
  readonly pointer: string
}
const operationAt = (method: string, path: string): OperationFound | null => {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase()
  const template = templates.find(({ pattern }) => pattern.test(path))?.template ?? ''
  const operation = Object.entries(document.paths[template] ?? {}).find(([name]) => name === asked)?.[1]
  return operation === undefined ? null : { operation, pointer: `/paths/${escaped(template)}/${asked}` }
}
const isNowhere = ({ status }: AnsweredRequest, path: string): boolean =>
  !path.startsWith('/api/') || nowhere.includes(status)

/** What is not as it is declared; `null` when all is. */
export const notAsDeclared = (request: AnsweredRequest): string | null => {
  const { method, url, status } = request
  const [path = ''] = url.split('?')
  const found = operationAt(method, path)
  if (found === null) return isNowhere(request, path) ? null : `${method} ${path} is not declared`
  const response = found.operation.responses[String(status)]
  if (response === undefined) return `${String(status)} is not declared`
  if (method === 'HEAD') return null
  return bodyWrong(resolve(response, `${found.pointer}/responses/${String(status)}`), request)
}
