/** Finds the examples that a document or a docstring shows, each with the line where it stands. */
export interface Example {
  readonly path: string
  /** Where its first line of code stands. */
  readonly line: number
  readonly code: string
}

const opening = /^\s*(?:\* ?)?```(?<language>\w+)(?<more> continues)?\s*$/
const closing = /^\s*(?:\* ?)?```\s*$/
const star = /^\s*\* ?/

/** In a source only what follows `@example` counts, in a document every fence. */
const isShown = (path: string, lines: ReadonlyArray<string>, index: number) => {
  if (path.endsWith('.md')) return true
  const before = lines.slice(0, index)
  const docstring = before.slice(before.findLastIndex(line => line.includes('/**')))
  return star.test(lines[index] ?? '') && docstring.some(line => line.includes('@example'))
}

/**
 * The fences of one language, in order. A fence opened as "ts continues" goes on where the one before it ended.
 * @example One fence in a document
 * ```ts
 * const [one] = examplesIn('ts')('README.md', ['Read:', '~~~ts', '1 + 1', '~~~'].join('\n').replaceAll('~~~', '`'.repeat(3)))
 * expect(one).toEqual({ path: 'README.md', line: 3, code: '1 + 1' })
 * ```
 */
export const examplesIn =
  (...languages: ReadonlyArray<string>) =>
  (path: string, text: string): ReadonlyArray<Example> => {
    const lines = text.split('\n')
    const examples: Array<Example> = []
    for (let index = 0; index < lines.length; index++) {
      const { language, more } = opening.exec(lines[index] ?? '')?.groups ?? {}
      if (language === undefined) continue
      const end = lines.findIndex((line, at) => at > index && closing.test(line))
      const body = lines.slice(index + 1, end).map(line => (path.endsWith('.md') ? line : line.replace(star, '')))
      if (languages.includes(language) && isShown(path, lines, index))
        add(examples, { path, line: index + 2, code: body.join('\n') }, more !== undefined)
      index = end
    }
    return examples
  }

const add = (examples: Array<Example>, example: Example, continues: boolean) => {
  const before = continues ? examples.pop() : undefined
  if (before === undefined) return examples.push(example)
  const gap = '\n'.repeat(example.line - before.line - before.code.split('\n').length + 1)
  return examples.push({ ...before, code: before.code + gap + example.code })
}

/** An example as a test file whose line numbers are those of the place it was found in. */
export const asTestFile = (
  { path, line, code }: Example,
  ownModule?: { readonly from: string; readonly text: string }
) =>
  [
    `import { expect, test } from 'vitest';`,
    ownModule === undefined ? '' : ownExports(code, ownModule),
    ` test('${path}:${line}', () => expect(true).toBe(true)) /* its lines run when this file is read */`,
    '\n'.repeat(line - 1),
    code,
    '\n'
  ].join('')

/** A docstring sees what its own module exports, as far as it uses it and does not bring it itself. */
const ownExports = (code: string, { from, text }: { readonly from: string; readonly text: string }) => {
  const found = [...text.matchAll(/^export (?:declare )?(const|function|type|interface) (\w+)/gm)]
  const values = new Set(
    found.filter(([, kind]) => kind === 'const' || kind === 'function').map(([, , name]) => name ?? '')
  )
  const names = new Set(found.map(([, , name]) => name ?? ''))
  const brings = (name: string) =>
    new RegExp(`import[^;]*?\\b${name}\\b[^;]*? from |(?:const|type|interface|function) ${name}\\b`).test(code)
  const wanted = [...names].filter(name => new RegExp(`\\b${name}\\b`).test(code) && !brings(name))
  if (wanted.length === 0) return ''
  return ` import { ${wanted.map(name => (values.has(name) ? name : `type ${name}`)).join(', ')} } from '${from}';`
}
