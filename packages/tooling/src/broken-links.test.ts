import { expect, test } from 'vitest'
import { brokenLinks } from './broken-links.ts'

const rulebook = '# Rulebook: who may\n\n## 1. Members\n\n## Members\n\n## Members\n\n```md\n## Not a heading\n```\n'
const broken = (text: string, path = 'docs/how-to/read.md') =>
  brokenLinks([
    { path, text },
    { path: 'docs/rulebook/membership.md', text: rulebook },
    { path: 'packages/core/src/index.ts', text: '' }
  ])

test.each([
  '[a page](../rulebook/membership.md), [a folder](../rulebook), [with a slash](../rulebook/), [a file](../../packages/core/src/index.ts)',
  '[a heading](../rulebook/membership.md#1-members) and [the second alike](../rulebook/membership.md#members-1)',
  '[`core`](../rulebook/membership.md "with a title"), ![a picture](<../rulebook/membership.md>)',
  '# Here it is\n\n[above](#here-it-is)',
  '[another place](https://example.org/none.md), [a letter](mailto:somebody@example.org)',
  'In code it is none: `[text](none.md)`\n\n```md\n[text](none.md)\n```\n',
  'By name: [one][name]\n\n[name]: ../rulebook/membership.md\n'
])('a link that leads somewhere is left alone: %s', text => expect(broken(text)).toEqual([]))

test.each([
  ['one\n\n[two](none.md)', '3: none.md is not there'],
  ['[outside](../../../membership.md)', '1: ../../../membership.md is not there'],
  ['[one](../rulebook/membership.md) [two](../rulebook/Membership.md)', '1: ../rulebook/Membership.md is not there'],
  ['[it](../rulebook/membership.md#not-a-heading)', '1: docs/rulebook/membership.md has no heading #not-a-heading'],
  ['[it](#nowhere)', '1: docs/how-to/read.md has no heading #nowhere'],
  ['[it][name]\n\n[name]: none.md', '3: none.md is not there'],
  ['```ts\n1\n```\n\n[it](none.md)\n\n```ts\n2\n```', '5: none.md is not there']
])('a link that leads nowhere is told with its line: %s', (text, told) =>
  expect(broken(text)).toEqual([`docs/how-to/read.md:${told}`])
)
