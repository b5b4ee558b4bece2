import { fromFile, Parser, type Diagnostic } from '@asyncapi/parser'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { eventTypes } from '../decode-event.ts'

const [errors, warnings] = ['0', '1']
/** Without hints. */
const complaints = (diagnostics: ReadonlyArray<Diagnostic>, ...levels: ReadonlyArray<string>) =>
  diagnostics.filter(({ severity }) => levels.includes(String(severity))).map(({ message }) => message)
const committed = fileURLToPath(new URL('../../catalogue/asyncapi.json', import.meta.url))

test('AsyncAPI’s own parser finds nothing wrong with the catalogue', async () => {
  const { document, diagnostics } = await fromFile(new Parser(), committed).parse()
  expect(complaints(diagnostics, errors, warnings)).toEqual([])
  expect(document?.version()).toBe('3.0.0')
  expect(
    document
      ?.channels()
      .all()
      .flatMap(channel => channel.messages().all())
      .map(message => message.name())
      .toSorted()
  ).toEqual(eventTypes.toSorted())
})

test('and would find what is', async () => {
  const { diagnostics } = await new Parser().parse({ asyncapi: '3.0.0', info: { title: 'without a version' } })
  expect(complaints(diagnostics, errors).length).toBeGreaterThan(0)
})
