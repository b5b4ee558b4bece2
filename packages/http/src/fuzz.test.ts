/** Whatever is sent is answered with a status that is declared, and never as if the server were broken. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { declaredStatuses } from './declared-statuses.ts'
import { anyRequest, type AnyRequest } from './testing/any-request.ts'
import { facadeOn, fresh, give, register, send, type Facade } from './testing/records.ts'

const wanted = Number(process.env['COFC_FUZZ'] ?? 2_000)
/** So many requests meet one record: a record of thousands of commands takes long to be read. */
const onOneRecord = 500

/** A record with something in it already. */
const begun = async (): Promise<Facade> => {
  const facade = await facadeOn()
  for (const community of ['TC-0001', 'TC-0002'])
    await give(facade, `/api/community/${community}`, { headers: fresh, body: { ...register, community } })
  const privateFacts = { words: '{"name":"A","home":"TC-0002","kind":"staff"}' }
  for (const reviewer of ['R-001', 'R-002'])
    await give(facade, `/api/reviewer/${reviewer}`, {
      headers: fresh,
      body: { type: 'RegisterReviewer', reviewer, trainedAs: [], seniorYears: null, privateFacts, on: '2023-01-10' }
    })
  const draft = { type: 'DraftEdition', edition: 'E1', title: 'First edition', on: '2023-01-10' }
  await give(facade, '/api/edition/E1', { headers: fresh, body: draft })
  return facade
}

const wrongWith = async (facade: Facade, { kind, ...request }: AnyRequest, seen: Map<number, number>) => {
  const { statusCode, headers, body } = await send(facade, request.url, request)
  seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1)
  const declared: ReadonlyArray<number> = declaredStatuses[kind]
  if (!declared.includes(statusCode) || statusCode >= 500) return `${String(statusCode)} is not declared: ${body}`
  if (statusCode < 400) return null
  const isProblem = String(headers['content-type']).startsWith('application/problem+json')
  const { status } = isProblem ? (JSON.parse(body) as { readonly status: number }) : { status: 0 }
  return status === statusCode ? null : `no problem: ${body}`
}

test(
  'whatever is sent about any command is answered as it is declared',
  async () => {
    const seen = new Map<number, number>()
    for (let asked = 0; asked < wanted; asked += onOneRecord) {
      const facade = await begun()
      await fc.assert(
        fc.asyncProperty(anyRequest, async request => {
          expect(await wrongWith(facade, request, seen)).toBeNull()
        }),
        { numRuns: Math.min(onOneRecord, wanted - asked), endOnFailure: true }
      )
      await facade.app.close()
    }
    // What is asked for in vain by all of them would prove nothing.
    for (const status of [200, 304, 400, 404, 405, 406, 412, 415, 422, 428])
      expect([status, seen.get(status) ?? 0]).toEqual([status, expect.toSatisfy((many: number) => many > 0)])
    if (process.env['COFC_FUZZ'] !== undefined) process.stderr.write(`${JSON.stringify([...seen].toSorted())}\n`)
  },
  120_000 + 200 * wanted
)
